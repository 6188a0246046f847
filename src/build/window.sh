#!/usr/bin/env bash
# Opens the packaged demo under a virtual display, signs in, and looks whether the program took it; then opens a desk's
# own folder, says how long its window took, and starts it once more, which must open no second window. Without a
# display it must say so.
# Usage: window.sh FOLDER-OF-THE-PROGRAM [FOLDER-FOR-PICTURES]
set -euo pipefail
bin=$(cd "$1/bin" && pwd)
work=$(mktemp -d)
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 & xvfb=$!
trap 'kill "${demo:-}" "$xvfb" 2>/dev/null; rm -rf "$work"' EXIT
export DISPLAY=$display
export XDG_CACHE_HOME=$work/cache
sleep 1
begun=$(date +%s%N)
"$bin/hublend" --data "$work/demo" demo >"$work/out" 2>&1 & demo=$!
until xdotool search --onlyvisible --name Hublend >/dev/null 2>&1; do
    kill -0 "$demo" 2>/dev/null || { cat "$work/out"; echo 'window: the demo ended early' >&2; exit 1; }
    [ "$SECONDS" -lt 240 ] || { echo 'window: no window within four minutes' >&2; exit 1; }
    sleep 0.05
done
echo "ok: the demo's window is there after $((($(date +%s%N) - begun) / 1000000)) ms, with nothing prepared"
xdotool search --onlyvisible --name Hublend windowfocus 2>/dev/null || true
sleep 3
badge=$(awk -F, 'NR > 1 && $3 == "coordinator" { print $1; exit }' "$bin/../sample-data/staff.csv")
pin=$(awk -F, 'NR > 1 && $3 == "coordinator" { print $NF; exit }' "$bin/../sample-data/staff.csv" | tr -d '\r')
xdotool type --delay 4 "$badge"; xdotool key Return; sleep 3
xdotool type --delay 120 "$pin"; xdotool key Return; sleep 4
kill -0 "$demo" || { cat "$work/out"; exit 1; }
[ -z "${2:-}" ] || import -window root "$2/window.png"
if grep -q 'Exception' "$work/out"; then cat "$work/out"; exit 1; fi
kill "$demo"; wait "$demo" 2>/dev/null || true; demo=

windows() { { xdotool search --onlyvisible --name Hublend 2>/dev/null || true; } | wc -l; }
until [ "$(windows)" = 0 ]; do sleep 0.2; done
"$bin/hublend" --data "$work/desk" init --alliance Alliance --hub Hub >/dev/null
begun=$(date +%s%N)
"$bin/hublend" --data "$work/desk" >"$work/out" 2>&1 & demo=$!
until [ "$(windows)" -gt 0 ]; do
    kill -0 "$demo" 2>/dev/null || { cat "$work/out"; echo 'window: it ended early' >&2; exit 1; }
    [ $(($(date +%s%N) - begun)) -lt 120000000000 ] || { echo 'window: none within two minutes' >&2; exit 1; }
    sleep 0.05
done
echo "ok: a desk's window is there after $((($(date +%s%N) - begun) / 1000000)) ms"
"$bin/hublend" --data "$work/desk" || { echo 'window: a second start was refused' >&2; exit 1; }
[ "$(windows)" = 1 ] || { echo 'window: a second start opened a second window' >&2; exit 1; }
kill -0 "$demo" || { cat "$work/out"; exit 1; }
echo 'ok: a second start brings the first window to the front and ends'
kill "$demo"; wait "$demo" 2>/dev/null || true; demo=
if DISPLAY= "$bin/hublend" --data "$work/desk" >"$work/out" 2>&1; then echo 'window: opened without a display' >&2; exit 1; fi
grep -q '^There is no display here' "$work/out" || { cat "$work/out"; exit 1; }
echo 'ok: without a display it says so'

# As after an update: what Java kept of the jars is not of these any more.
"$bin/hublend" --version >/dev/null
touch "$bin"/../lib/hublend-*.jar
said=$("$bin/hublend" --version)
case $said in "Hublend "*) ;; *) echo "window: after an update a command begins with: $said" >&2; exit 1 ;; esac
[ "$(ls "$XDG_CACHE_HOME"/hublend/window*.jsa | wc -l)" = 1 ] || { echo 'window: old archives pile up' >&2; exit 1; }
echo 'ok: after an update a command prints only its own words'
echo 'The window holds.'
