import java.util.List;
import java.util.Random;

/// One session of help at a hub, alone, in company or on the telephone.
record SampleSession(String cards, int minutes, String detail) {
    static final List<String> TOPICS = List.of(
            "awareness-raising",
            "device-basics",
            "communicating",
            "transacting",
            "managing-information",
            "problem-solving",
            "creating",
            "security");

    static SampleSession of(Random random, List<String> known) {
        int kind = random.nextInt(10);
        int count = 2 + random.nextInt(8);
        int length = random.nextInt(3);
        if (kind < 4 || known.isEmpty()) return of(random, "drop-in", "", 60 + 30 * length, count);
        var one = known.get(random.nextInt(known.size()));
        if (kind < 7) return of(random, "one-to-one", one, 30 + 15 * length, 0);
        if (kind < 8) return of(random, "phone", one, 15 + 15 * (length / 2), 0);
        if (kind < 9 && known.size() > 1) return of(random, "group", String.join(" ", known), 90, 0);
        return of(random, "group", "", 60 + 30 * length, count + 2);
    }

    private static SampleSession of(Random random, String kind, String cards, int minutes, int headcount) {
        var first = TOPICS.get(random.nextInt(TOPICS.size()));
        var second = TOPICS.get(random.nextInt(TOPICS.size()));
        var topics = first.equals(second) ? first : first + "," + second;
        var heads = headcount > 0 ? ";headcount=" + headcount : "";
        return new SampleSession(cards, minutes, "minutes=" + minutes + ";topics=" + topics + heads + ";kind=" + kind);
    }
}
