import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Writes the sample alliance: `java src/build/SampleData.java sample-data`. The same every time, on every machine.
public class SampleData {
    /// A venue: staffed hours are an invented pattern with the published total.
    record Hub(
            String key,
            String name,
            String kind,
            String postcode,
            String ward,
            String basis,
            String hours,
            String open) {}

    record Staff(String badge, String name, String role, String hub, List<String> covers, String pin) {}

    record Person(String card, String name, String hub, boolean organisation, List<String> row) {}

    /// A device, or with an empty wipe a part of a kit.
    record Item(String tag, String type, String kit, String hub, String wipe, String state, List<String> row) {}

    final Random random = new Random(20251103);
    final List<Hub> hubs = rows(
            SampleFacts.HUBS,
            f -> new Hub(f[0], f[1], f[2].isEmpty() ? "community venue" : "library", f[2], f[3], f[4], f[5], f[6]));
    final List<Staff> staff = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Item> items = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var data = new SampleData();
        write(
                folder,
                "hubs.csv",
                "name,kind,postcode,ward,ward_code,ward_basis,hours,staffed_hours,open_hours",
                data.hubRows());
        write(folder, "areas.csv", "postcode,ward,ward_code,edition", data.areaRows());
        write(folder, "staff.csv", "badge,name,role,hub,pin", data.staffRows());
        write(
                folder,
                "people.csv",
                "card,name,phone,email,address,postcode,age_band,reason,referred_by,household,"
                        + "language,format,organisation,hub,notes",
                data.peopleRows());
        write(
                folder,
                "devices.csv",
                "tag,type,make,model,serial,imei,codes,kit,hub,state,funder,cost,bought,"
                        + "support_ends,visual_check,pat_check,notes",
                data.itemRows());
        write(folder, "activity.csv", "hub,by,at,action,person,item,detail", new SampleYear(data).rows());
    }

    List<List<String>> hubRows() {
        return hubs.stream()
                .map(h -> List.of(
                        h.name, h.kind, h.postcode, h.ward, wardCode(h.ward), h.basis, h.hours, hours(h.hours), h.open))
                .toList();
    }

    List<List<String>> areaRows() {
        return hubs.stream()
                .filter(h -> !h.postcode.isEmpty())
                .map(h -> List.of(h.postcode, h.ward, wardCode(h.ward), "wards-2023"))
                .toList();
    }

    List<List<String>> staffRows() {
        rows(
                SampleFacts.STAFF,
                f -> staff.add(new Staff(
                        checked("STAFF%04d".formatted(101 + staff.size())),
                        f[0] + " (sample)",
                        f[1],
                        hub(f[2]).name,
                        List.of(f[3].split(" ")),
                        "%06d".formatted(100_000 + random.nextInt(900_000)))));
        return staff.stream()
                .map(s -> List.of(s.badge, s.name, s.role, s.hub, s.pin))
                .toList();
    }

    List<List<String>> peopleRows() {
        rows(SampleFacts.PEOPLE, f -> {
            int n = people.size() + 1;
            var name = f[0] + " (sample)";
            var card = luhn("29990%08d".formatted(1_000 + n * 37));
            var phone = f[9].contains("m")
                    ? "07700 900%03d".formatted(100 + n)
                    : f[9].contains("l") ? "0161 496 0%03d".formatted(100 + n) : "";
            var email = f[9].contains("e") ? "sample.person%02d@example.org".formatted(n) : "";
            var organisation = f[9].contains("o");
            return people.add(new Person(
                    card,
                    name,
                    f[1],
                    organisation,
                    List.of(
                            card,
                            name,
                            phone,
                            email,
                            "",
                            hub(f[2]).postcode,
                            f[3],
                            f[4],
                            f[8],
                            f[7],
                            f[5],
                            f[6],
                            organisation ? name : "",
                            hub(f[1]).name,
                            f[10])));
        });
        return people.stream().map(Person::row).toList();
    }

    List<List<String>> itemRows() {
        var places = new ArrayList<String>();
        for (var s : SampleFacts.STOCK.split(" "))
            for (int i = 0; i < Integer.parseInt(s.substring(2)); i++) places.add(s.substring(0, 2));
        Collections.shuffle(places, random);
        var parts = new ArrayList<Item>();
        rows(SampleFacts.MODELS, f -> {
            for (int i = 0; i < Integer.parseInt(f[0]); i++) device(f, i, places.removeLast(), parts);
            return f;
        });
        items.addAll(parts);
        return items.stream().map(Item::row).toList();
    }

    private void device(String[] f, int nth, String place, List<Item> parts) {
        int n = items.size() + 1;
        var tag = checked("DK%05d".formatted(400 + n));
        var kit = nth < Integer.parseInt(f[10]) ? checked("DK%05d".formatted(90_000 + n)) : "";
        var bought = LocalDate.of(2021, 9, 1).plusDays(random.nextInt(1_400));
        var seen = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(60)).toString();
        var state = n == 12 || n == 30 ? "preparation" : n == 19 ? "repair" : "ready";
        var imei = f[11].isEmpty() ? "" : luhn(f[11] + (900_000 + n));
        var codes = n % 9 == 4 ? "GIFT%04d".formatted(7_000 + n) : "";
        var funder = SampleFacts.FUNDERS.get(random.nextInt(SampleFacts.FUNDERS.size()));
        items.add(new Item(
                tag,
                f[1],
                kit,
                place,
                f[7],
                state,
                List.of(
                        tag,
                        f[1],
                        f[2],
                        f[3],
                        filled(f[4]),
                        imei,
                        codes,
                        kit,
                        hub(place).name,
                        state,
                        funder,
                        f[6],
                        bought.toString(),
                        f[5],
                        seen,
                        "",
                        n == 19 ? "Hinge loose" : "")));
        if (kit.isEmpty()) return;
        for (var part : f[9].split(",")) {
            var own = checked("DK%05d".formatted(50_001 + parts.size()));
            var make = part.equals("mouse") ? "Logitech" : f[8];
            var cost = part.equals("charger") ? "18.00" : "9.50";
            var test = part.equals("charger") ? seen : "";
            parts.add(new Item(
                    own,
                    "accessory",
                    kit,
                    place,
                    "",
                    "ready",
                    List.of(
                            own,
                            "accessory",
                            make,
                            part.equals("mouse") ? "USB mouse" : f[3] + " " + part,
                            "",
                            "",
                            "",
                            kit,
                            hub(place).name,
                            "ready",
                            funder,
                            cost,
                            bought.toString(),
                            "",
                            seen,
                            test,
                            "")));
        }
    }

    Hub hub(String key) {
        return hubs.stream().filter(h -> h.key.equals(key)).findFirst().orElseThrow();
    }

    private String filled(String shape) {
        var out = new StringBuilder();
        for (char c : shape.toCharArray()) out.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
        return out.toString();
    }

    static String wardCode(String ward) {
        int at = List.of(SampleFacts.WARDS.split(", ")).indexOf(ward);
        return at < 0 ? "" : "E050150" + (14 + at);
    }

    static String hours(String pattern) {
        int minutes = Arrays.stream(pattern.split("; "))
                .mapToInt(SampleHours::minutes)
                .sum();
        return BigDecimal.valueOf(minutes / 60.0).stripTrailingZeros().toPlainString();
    }

    /// Adds the check character of ISO/IEC 7064 MOD 37,36.
    static String checked(String code) {
        int product = 36;
        for (char c : code.toCharArray()) {
            int sum = (product + Character.digit(c, 36)) % 36;
            product = 2 * (sum == 0 ? 36 : sum) % 37;
        }
        return code + Character.toUpperCase(Character.forDigit((37 - product) % 36, 36));
    }

    static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? d : d < 5 ? 2 * d : 2 * d - 9;
        }
        return digits + (10 - sum % 10) % 10;
    }

    static <T> List<T> rows(String block, Function<String[], T> row) {
        return block.lines().map(line -> row.apply(line.split("\\|", -1))).toList();
    }

    static void write(Path folder, String name, String header, List<List<String>> rows) throws IOException {
        var out = new StringBuilder(header).append('\n');
        for (var row : rows)
            out.append(String.join(",", row.stream().map(SampleData::cell).toList()))
                    .append('\n');
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), out);
    }

    static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
