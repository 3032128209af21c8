#!/bin/sh
# Keeps the router's own copy of the welcome page fresh; run it by cron every five minutes.

HOME_DIR="${LENSONG_HOME:-/etc/lensong}"
. "$HOME_DIR/hotspot.conf"

new="$HOME_DIR/welcome.new"
if wget -q -T 10 -O "$new" "$PLATFORM/wifi/$CODE/tinh" && grep -q 'content="lensong"' "$new"; then
  mv "$new" "$HOME_DIR/welcome.html"
else
  rm -f "$new"
fi
