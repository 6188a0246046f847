import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Plays a year at the counters of the sample alliance, hub by hub and day by day, and keeps what was done.
class SampleYear {
    static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// How long people have something, as often as each stands here.
    static final List<Integer> WEEKS = List.of(2, 4, 4, 4, 6, 8);

    enum At {
        READY,
        OUT,
        PREPARE,
        LOST,
        GONE
    }

    /// What becomes of one device: `next` is the day of the next thing to happen to it, at a hub that is open.
    static class Device {
        final SampleData.Item item;
        At at;
        String hub;
        String holder = "";
        LocalDate next;
        LocalDate due = LAST;
        LocalDate renew = LocalDate.MAX;
        String fate = "";
        String missing = "";

        Device(SampleData.Item item) {
            this.item = item;
            hub = item.hub();
            at = item.state().equals("ready") ? At.READY : At.PREPARE;
            next = FIRST.plusDays(at == At.READY ? 0 : 9);
        }

        String label() {
            return item.kit().isEmpty() ? item.tag() : item.kit();
        }
    }

    record Row(LocalDateTime at, List<String> cells) {}

    private final SampleData data;
    private final Random random;
    private final List<Device> devices;
    private final List<Row> rows = new ArrayList<>();
    private SampleData.Hub hub;
    private LocalDate today = FIRST;
    private int loans;
    private int losses;
    private int retired;

    SampleYear(SampleData data) {
        this.data = data;
        random = data.random;
        hub = data.hubs.getFirst();
        devices = data.items.stream()
                .filter(i -> !i.wipe().isEmpty())
                .map(Device::new)
                .toList();
    }

    List<List<String>> rows() {
        for (; !today.isAfter(LAST); today = today.plusDays(1))
            for (var h : data.hubs) {
                hub = h;
                if (!SampleHours.on(h, today).isEmpty()) day();
            }
        rows.sort(Comparator.comparing(Row::at));
        return rows.stream().map(Row::cells).toList();
    }

    private void day() {
        for (var d : devices) {
            if (!d.hub.equals(hub.key()) || d.at == At.GONE) continue;
            if (d.at == At.OUT && !d.renew.isAfter(today)) renew(d);
            else if (d.at == At.READY && !d.next.isAfter(today)) offer(d);
            else if (!d.next.isAfter(today)) proceed(d);
        }
        if (random.nextInt(100) < 5) session();
    }

    private void offer(Device d) {
        if (random.nextInt(1_500) == 0) {
            d.at = At.PREPARE;
            d.next = today.plusDays(20);
            add(time(0), "damaged", "", d.item.tag(), "reason=dropped while charging");
            return;
        }
        if (random.nextInt(100) >= 7) return;
        var able = data.people.stream().filter(p -> mayHave(p, d)).toList();
        if (able.isEmpty()) return;
        var person = able.get(random.nextInt(able.size()));
        var at = time(0);
        lend(d, person, at);
        if (d.item.type().equals("data-device") || random.nextInt(10) > 3) return;
        devices.stream()
                .filter(o -> o.at == At.READY
                        && o.hub.equals(hub.key())
                        && o.item.type().equals("data-device")
                        && !o.next.isAfter(today)
                        && mayHave(person, o))
                .findFirst()
                .ifPresent(o -> lend(o, person, at));
    }

    private boolean mayHave(SampleData.Person person, Device device) {
        var has = devices.stream()
                .filter(d -> d.at == At.OUT && d.holder.equals(person.card()))
                .toList();
        if (!person.hub().equals(hub.key())) return false;
        if (person.organisation()) return has.size() < 4;
        return has.size() < 2 && has.stream().noneMatch(d -> d.item.type().equals(device.item.type()));
    }

    private void lend(Device d, SampleData.Person person, LocalDateTime at) {
        loans++;
        d.at = At.OUT;
        d.holder = person.card();
        d.due = SampleHours.open(hub, today.plusDays(WEEKS.get(random.nextInt(WEEKS.size())) * 7));
        d.fate = loans % 64 == 40 ? "lost" : loans == 170 ? "stolen" : "";
        d.next = back(d.due);
        d.renew = random.nextInt(4) == 0 ? SampleHours.open(hub, d.due.minusDays(4)) : LocalDate.MAX;
        if (!d.renew.isBefore(d.next)) d.renew = LocalDate.MAX;
        add(at, "lend", person.card(), d.label(), "due=" + d.due);
    }

    /// Most people are back in the last week; one in five is late.
    private LocalDate back(LocalDate due) {
        return random.nextInt(5) == 0 ? due.plusDays(2 + random.nextInt(40)) : due.minusDays(random.nextInt(8));
    }

    private void renew(Device d) {
        d.due = SampleHours.open(hub, today.plusDays(28));
        d.next = back(d.due);
        d.renew = LocalDate.MAX;
        add(time(0), "renew", "", d.label(), "due=" + d.due);
    }

    private void proceed(Device d) {
        switch (d.at) {
            case OUT -> {
                if (d.fate.isEmpty()) giveBack(d);
                else report(d);
            }
            case PREPARE -> prepare(d);
            case LOST -> {
                d.at = At.PREPARE;
                d.next = today.plusDays(1 + random.nextInt(4));
                add(time(0), "found", "", d.item.tag(), "reason=handed in at the desk");
            }
            case READY, GONE -> throw new IllegalStateException("Nothing is due for " + d.item.tag());
        }
    }

    private void giveBack(Device d) {
        var detail = "condition=good";
        int luck = random.nextInt(100);
        int wait = 1 + random.nextInt(random.nextInt(5) == 0 ? 14 : 4);
        var parts = data.items.stream()
                .filter(i -> i.wipe().isEmpty()
                        && i.kit().equals(d.item.kit())
                        && !d.item.kit().isEmpty())
                .toList();
        if (luck < 5) {
            detail = "condition=damaged";
            d.fate = luck == 0 && ++retired <= 3 ? "retire" : "";
            wait = 12 + random.nextInt(20);
        } else if (luck < 25 && !parts.isEmpty()) {
            var part = parts.get(random.nextInt(parts.size()));
            d.missing = part.tag();
            var model = part.row().get(3);
            detail = "condition=incomplete;missing=" + model.substring(model.lastIndexOf(' ') + 1);
            wait = 5 + random.nextInt(14);
        } else if (luck >= 88) detail = "condition=unchecked";
        if (!d.item.type().equals("data-device")) {
            var accounts = detail.endsWith("unchecked") ? "not-asked" : random.nextInt(12) == 0 ? "in" : "out";
            detail += ";accounts=" + accounts;
        }
        d.at = At.PREPARE;
        d.next = today.plusDays(wait);
        var here = hub;
        elsewhere(d);
        add(time(0), "return", "", d.label(), detail);
        hub = here;
    }

    /// Now and then somebody gives a device back at the hub of the day, not at the one that lent it, and it stays
    /// there.
    private void elsewhere(Device d) {
        if (random.nextInt(20) != 0) return;
        var other = data.hubs.get(random.nextInt(data.hubs.size()));
        if (SampleHours.on(other, today).isEmpty()) return;
        hub = other;
        d.hub = other.key();
    }

    private void report(Device d) {
        boolean stolen = d.fate.equals("stolen");
        add(time(0), d.fate, "", d.item.tag(), stolen ? "reason=taken from a bag" : "reason=left on a bus");
        d.at = stolen || ++losses % 3 == 0 ? At.GONE : At.LOST;
        d.next = today.plusDays(10 + random.nextInt(30));
        d.fate = "";
    }

    private void prepare(Device d) {
        if (!d.missing.isEmpty()) {
            add(time(0), "found", "", d.missing, "reason=brought in later");
            d.missing = "";
            d.next = today.plusDays(1);
        } else if (d.fate.equals("retire")) {
            add(time(0), "retire", "", d.item.tag(), "reason=beyond repair");
            d.at = At.GONE;
        } else {
            boolean purge = d.item.wipe().startsWith("reset") && random.nextInt(3) == 0;
            var method = purge ? d.item.wipe() + "-clean-data" : d.item.wipe();
            add(
                    time(0),
                    "prepared",
                    "",
                    d.item.tag(),
                    "wipe=" + (purge ? "purge" : "clear") + ";method=" + method + ";verified=yes");
            d.at = At.READY;
            d.next = today.plusDays(1);
        }
    }

    private void session() {
        var session = SampleSession.of(
                random,
                data.people.stream()
                        .filter(p -> p.hub().equals(hub.key()) && !p.organisation())
                        .map(SampleData.Person::card)
                        .toList());
        add(time(session.minutes()), "session", session.cards(), "", session.detail());
    }

    /// One person is at a hub's counter for the day.
    private void add(LocalDateTime at, String action, String person, String item, String detail) {
        var when = at.atZone(LONDON).toOffsetDateTime().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
        var here =
                data.staff.stream().filter(s -> s.covers().contains(hub.key())).toList();
        var by = here.get((int) (today.toEpochDay() % here.size())).badge();
        rows.add(new Row(at, List.of(hub.name(), by, when, action, person, item, detail)));
    }

    /// A moment of the staffed hours of today that leaves so many minutes before closing.
    private LocalDateTime time(int minutes) {
        var day = SampleHours.on(hub, today);
        int span = SampleHours.minutes(day) - Math.max(minutes, 5);
        return today.atTime(SampleHours.opens(day)).plusMinutes(random.nextInt(span + 1));
    }
}
