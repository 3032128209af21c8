#!/bin/sh
# The welcome page of a Lên Sóng hotspot, served by the router itself for openNDS (fas_secure_enabled 1).
# It asks the platform for the page, and shows the copy it kept when the platform does not answer in 3 seconds:
# whoever stands there gets onto the network either way.

HOME_DIR="${LENSONG_HOME:-/etc/lensong}"
. "$HOME_DIR/hotspot.conf"

# Only what base64 in an address is made of.
raw=$(printf '%s' "$QUERY_STRING" | tr '&' '\n' | sed -n 's/^fas=//p' | head -n 1 | tr -cd 'A-Za-z0-9%+/=_-')
fas=$(printf '%s' "$raw" | sed 's/%2[bB]/+/g; s/%2[fF]/\//g; s/%3[dD]/=/g')

printf 'Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n'

page=$(wget -q -T 3 -O - "$PLATFORM/wifi/$CODE?fas=$raw" 2>/dev/null)
case "$page" in
  *'content="lensong"'*) printf '%s\n' "$page"; exit 0 ;;
esac

if command -v base64 >/dev/null 2>&1; then
  list=$(printf '%s' "$fas" | base64 -d 2>/dev/null)
else
  list=$(ndsctl b64decode "$fas" 2>/dev/null)
fi
value() { printf '%s' "$list" | tr ',' '\n' | sed -n "s/^ *$1=//p" | head -n 1; }

hid=$(value hid | tr -cd '0-9a-fA-F')
gateway=$(value gatewayaddress | tr -cd '0-9A-Za-z.:')
# Only a router's own address: one that was made up must lead nobody away.
case $gateway in
  *[!0-9.:]*) gateway= ;;
  10.* | 192.168.* | 172.1[6-9].* | 172.2[0-9].* | 172.3[01].*) ;;
  *) gateway= ;;
esac
dir=$(value authdir | tr -cd '0-9A-Za-z_-')
token=$(printf '%s%s' "$hid" "$KEY" | sha256sum | cut -d ' ' -f 1)
landing=$(printf '%s/wifi/%s/xong' "$PLATFORM" "$CODE" | sed 's/:/%3A/g; s/\//%2F/g')

if [ -n "$hid" ] && [ -n "$gateway" ]; then
  sed "s|@@VAO@@|http://$gateway/${dir:-opennds_auth}/?tok=$token\&amp;redir=$landing|g" "$HOME_DIR/welcome.html"
else
  sed 's|@@VAO@@|#|g' "$HOME_DIR/welcome.html"
fi
