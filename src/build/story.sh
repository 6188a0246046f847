#!/usr/bin/env bash
# Two hubs and a centre, told with the packaged programs: import, lend offline, return, teach, send, and the same device
# lent twice. Everything repeated changes nothing. Usage: [DATABASE=jdbc:postgresql://…] story.sh FOLDER-OF-THE-PROGRAM
set -euo pipefail
bin=$(cd "$1/bin" && pwd)
work=$(mktemp -d)
trap '[ -n "${centre:-}" ] && kill "$centre" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

a() { "$bin/hublend" --data "$work/a" "$@"; }
b() { "$bin/hublend" --data "$work/b" "$@"; }
central() { "$bin/hublend-central" --data "$work/central" ${DATABASE:+--database "$DATABASE"} "$@"; }
# The value of a key in a JSON document on standard input.
of() { grep -oE "\"$1\":(\"[^\"]*\"|[a-z0-9.-]+)" | head -1 | sed -E "s/^\"$1\"://; s/^\"//; s/\"$//"; }
# is WHAT IT-IS IT-SHOULD-BE
is() { [ "$2" = "$3" ] || { echo "story: $1 is '$2' and should be '$3'" >&2; exit 1; }; echo "ok: $1"; }
as() { HUBLEND_PIN=$1 "${@:3}" --as "$2"; }

central hub add 'Marple Library' >/dev/null
central hub add 'Bredbury Library' >/dev/null
"$bin/hublend-central" --data "$work/central" ${DATABASE:+--database "$DATABASE"} serve --port 0 --json \
    >served.json 2>served.err & centre=$!
for _ in $(seq 1 150); do [ -s served.json ] && break; sleep 0.2; done
port=$(of port <served.json)

init_a=$(a init --alliance 'Story alliance (sample)' --hub 'Marple Library' --json)
init_b=$(b init --alliance 'Story alliance (sample)' --hub 'Bredbury Library' --json)
badge_a=$(of badge <<<"$init_a"); pin_a=$(of pin <<<"$init_a")
badge_b=$(of badge <<<"$init_b"); pin_b=$(of pin <<<"$init_b")

cat >devices.csv <<'CSV'
tag,type,make,model,serial
DK004279,laptop,Acer,Chromebook 314,SAMPLE0001
DK00428H,tablet,Apple,iPad 9th generation,SAMPLE0002
DK00429F,phone,Nokia,G22,SAMPLE0003
CSV
cat >people_a.csv <<'CSV'
card,name,phone,postcode,age_band,reason
29990000990016,Canary Marple (sample),0161 496 0101,SK6 6BA,25-64,education
CSV
cat >people_b.csv <<'CSV'
card,name,phone,postcode,age_band,reason
29990000990024,Canary Bredbury (sample),0161 496 0102,SK6 1DJ,65+,health
CSV

is 'devices that a dry run would make' "$(as "$pin_a" "$badge_a" a import devices devices.csv --dry-run --json | of created)" 3
is 'devices made' "$(as "$pin_a" "$badge_a" a import devices devices.csv --json | of created)" 3
is 'devices made by the same file again' "$(as "$pin_a" "$badge_a" a import devices devices.csv --json | of unchanged)" 3
is 'people made at Marple' "$(as "$pin_a" "$badge_a" a import people people_a.csv --json | of created)" 1
is 'people made at Bredbury' "$(as "$pin_b" "$badge_b" b import people people_b.csv --json | of created)" 1

link_a=$(central invite --hub 'Marple Library' --address "127.0.0.1:$port" --json | of link)
link_b=$(central invite --hub 'Bredbury Library' --address "127.0.0.1:$port" --json | of link)
a enrol "$link_a" --yes --json >/dev/null
b enrol "$link_b" --yes --json >/dev/null
is 'left to send at Marple' "$(a sync --json | of pending)" 0
is 'left to send at Bredbury' "$(b sync --json | of pending)" 0
is 'what Bredbury knows of a device of Marple' "$(b show DK004279 --json | of state)" ready
is 'what Bredbury knows of a person of Marple' "$(b show 29990000990016 --json 2>/dev/null | of kind || true)" unknown

# Nobody is reached from here on: the service is stopped.
kill "$centre"; wait "$centre" 2>/dev/null || true; centre=
lend() { printf 'at,action,person,item,detail\n%s,lend,%s,%s,due=2026-12-18\n' "$1" "$2" "$3"; }
lend 2026-11-20T10:00:00+00:00 29990000990016 DK004279 >lend_a.csv
lend 2026-11-20T11:00:00+00:00 29990000990024 DK004279 >lend_b.csv
lend 2026-11-20T10:05:00+00:00 29990000990016 DK00428H >lend_a2.csv
cat >more_a.csv <<'CSV'
at,action,person,item,detail
2026-11-20T12:00:00+00:00,return,,DK00428H,condition=good;accounts=out
2026-11-20T12:30:00+00:00,session,29990000990016,,minutes=45;topics=communicating,device-basics;kind=one-to-one
CSV
is 'lending at Marple without a network' "$(a batch lend_a.csv | of outcome)" done
is 'the same file again' "$(a batch lend_a.csv | of reason)" 'already recorded'
is 'lending a second device' "$(a batch lend_a2.csv | of outcome)" done
is 'return and session' "$(a batch more_a.csv | grep -c '"outcome":"done"')" 2
is 'lending the same device at Bredbury' "$(b batch lend_b.csv | of outcome)" done
is 'a sync without a network' "$(a sync --json 2>/dev/null | of sent || true)" 0

"$bin/hublend-central" --data "$work/central" ${DATABASE:+--database "$DATABASE"} serve --port "$port" --json \
    >served2.json 2>served2.err & centre=$!
for _ in $(seq 1 150); do [ -s served2.json ] && break; sleep 0.2; done
a sync --json >/dev/null; b sync --json >/dev/null; a sync --json >/dev/null
is 'cases at Marple' "$(a sync --json | of cases)" 1
is 'cases at Bredbury' "$(b sync --json | of cases)" 1
is 'left to send at Marple at the end' "$(a sync --json | of pending)" 0
is 'the device that came back, seen from Bredbury' "$(b show DK00428H --json | of state)" preparation
is 'a loan of Marple seen from Bredbury' "$(b show DK004279 --json | of on_loan)" true
is 'a person of Marple seen from Bredbury' "$(b show 29990000990016 --json 2>/dev/null | of kind || true)" unknown
grep -rqa 'Canary Marple' "$work/b" && { echo 'story: a name leaked to another hub' >&2; exit 1; }
grep -rqa 'Canary' "$work/a" "$work/central" && { echo 'story: a name lies in clear' >&2; exit 1; }
echo 'ok: no name in clear anywhere'
is 'cases at the centre' "$(central cases --open --json | grep -oE '"kind"' | wc -l)" 1

as "$pin_a" "$badge_a" a statistics --period 2026-11 --rule internal --out figures.csv --json >/dev/null
grep -q '^issues,' figures.csv || { echo 'story: the statistics name no issues' >&2; exit 1; }
echo 'ok: statistics'
is 'the doctor at Marple' "$(a doctor --json | of ok)" true
is 'the doctor at Bredbury' "$(b doctor --json | of ok)" true
kill "$centre"; wait "$centre" 2>/dev/null || true; centre=
echo 'The story holds.'
