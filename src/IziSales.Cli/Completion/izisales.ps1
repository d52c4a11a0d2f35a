# izisales en PowerShell. En $PROFILE: izisales completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName izisales -ScriptBlock {
    param($word, $line, $position)
    izisales "[suggest:$position]" "$line".PadRight($position) 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
