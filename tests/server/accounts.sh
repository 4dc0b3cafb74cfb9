#!/usr/bin/env bash
# Makes three accounts, with an API key each, on a Grist that takes the e-mail of whoever signs in from a header
# (GRIST_URL, GRIST_LOGIN_HEADER), and prints the variables of `npm run test:server`. For a server made for tests only.
# One address is in capitals: Grist writes it in small letters over REST, and as it stands in a browser.
set -euo pipefail
: "${GRIST_URL:?}" "${GRIST_LOGIN_HEADER:?}"
number=0
for email in alix@example.org camille@example.org Sacha.MIXTE@Example.org; do
  number=$((number + 1))
  jar=$(mktemp)
  trap 'rm -f "$jar"' EXIT
  curl -sSf -L -o /dev/null -c "$jar" -b "$jar" -H "$GRIST_LOGIN_HEADER: $email" "$GRIST_URL/auth/login"
  key=$(curl -sSf -b "$jar" -H 'X-Requested-With: XMLHttpRequest' -H 'Content-Type: application/json' \
    -X POST -d '{"force": true}' "$GRIST_URL/api/profile/apikey")
  [[ $key =~ ^[0-9a-f]+$ ]] || { echo "No key for $email: $key" >&2; exit 1; }
  echo "GRIST_USER${number}_KEY=$key"
  rm -f "$jar"
done
