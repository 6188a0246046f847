#!/usr/bin/env bash
# Makes the folders of a desk and of its central service as a packaged program leaves them: some work exchanged, and much
# of it recorded since and not yet sent. Run at each release, before the next version changes anything; OldFoldersTest opens
# them with every later program. Usage: old-folders.sh FOLDER-OF-THE-PROGRAM FILE.zip
set -euo pipefail
bin=$(cd "$1/bin" && pwd)
out=$(realpath "$2")
work=$(mktemp -d)
trap '[ -n "${centre:-}" ] && kill "$centre" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

desk() { "$bin/hublend" --data "$work/desk" "$@"; }
central() { "$bin/hublend-central" --data "$work/central" "$@"; }
of() { grep -oE "\"$1\":(\"[^\"]*\"|[a-z0-9.-]+)" | head -1 | sed -E "s/^\"$1\"://; s/^\"//; s/\"$//"; }
as() { HUBLEND_PIN=$pin desk "$@" --as "$badge"; }
# Tags of which nobody else makes any.
devices() {
    echo 'tag,type,make,model,serial'
    for n in $(seq -w "$1" "$2"); do echo "OLD$n,laptop,Acer,Chromebook 314,SAMPLE$n"; done
}

central hub add 'Marple Library' >/dev/null
central serve --port 0 --json >served.json 2>served.err & centre=$!
for _ in $(seq 1 150); do [ -s served.json ] && break; sleep 0.2; done
begun=$(desk init --alliance 'Old alliance (sample)' --hub 'Marple Library' --json)
badge=$(of badge <<<"$begun"); pin=$(of pin <<<"$begun")

devices 0001 0050 >first.csv
cat >people.csv <<'CSV'
card,name,phone,postcode,age_band,reason
29990000990016,Ada Sample,0161 496 0101,SK6 6BA,25-64,education
29990000990024,Bob Sample,0161 496 0102,SK6 1DJ,65+,health
CSV
cat >lend.csv <<'CSV'
at,action,person,item,detail
2026-11-20T10:00:00+00:00,lend,29990000990016,OLD0001,due=2026-12-18
2026-11-20T10:30:00+00:00,session,29990000990016,,minutes=45;topics=communicating,device-basics;kind=one-to-one
CSV
cat >since.csv <<'CSV'
at,action,person,item,detail
2026-11-21T10:00:00+00:00,return,,OLD0001,condition=good;accounts=out
2026-11-21T11:00:00+00:00,lend,29990000990024,OLD0002,due=2026-12-19
CSV
as import devices first.csv >/dev/null
as import people people.csv >/dev/null
desk enrol "$(central invite --hub 'Marple Library' --address "127.0.0.1:$(of port <served.json)" --json | of link)" --yes >/dev/null
desk batch lend.csv >/dev/null
desk sync >/dev/null
kill "$centre"; wait "$centre" 2>/dev/null || true; centre=

devices 0051 1050 >second.csv
as import devices second.csv >/dev/null
desk batch since.csv >/dev/null
desk doctor >/dev/null
"$bin/hublend" --version >version.txt
rm -f "$out"
rm -rf desk/logs desk/opening.lock central/logs central/*-shm
jar --create --no-manifest --file "$out" desk central version.txt
