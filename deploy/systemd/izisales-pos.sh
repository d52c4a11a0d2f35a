#!/bin/sh
# A command of the till, run as its service is: the same user, settings and shop. Names of files count from the folder of its backups.
#   sudo install izisales-pos.sh /usr/local/bin/izisales-pos
#   sudo izisales-pos respaldo crear
exec systemd-run --quiet --pipe --wait --collect \
  --property=User=izisales --property=UMask=0077 --property=WorkingDirectory=-/var/lib/izisales/data/respaldos \
  --property=EnvironmentFile=-/etc/izisales-pos.env --setenv=SamplePos__DataPath=/var/lib/izisales/data \
  /opt/izisales/SamplePos "$@"
