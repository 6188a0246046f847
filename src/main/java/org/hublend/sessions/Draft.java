package org.hublend.sessions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A session as it is being written down; nothing of it is recorded yet.
///
/// @param minutes empty while nobody chose, when it is what such a session usually takes
/// @param others how many came besides those who are known; the first one is only assumed until somebody is scanned
/// or counted
/// @param helper who helped, where that is not who is signed in
/// @param when empty for now
/// @param corrects the session that it would put right
record Draft(
        String form,
        Optional<Integer> minutes,
        List<Came> people,
        int others,
        boolean isAssumed,
        Set<String> topics,
        List<Device> devices,
        Optional<Helper> helper,
        Optional<When> when,
        Optional<UUID> corrects) {
    /// A device that was used.
    record Device(UUID id, String tag) {}

    /// A member of staff, by first name.
    record Helper(UUID id, String name) {}

    Draft {
        people = List.copyOf(people);
        topics = Set.copyOf(topics);
        devices = List.copyOf(devices);
    }

    /// As somebody types them; 0 where they can't be read.
    static int minutes(String typed) {
        try {
            return Integer.parseInt(typed.replaceAll("[^0-9]", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static Draft of(String form) {
        return new Draft(
                form,
                Optional.empty(),
                List.of(),
                1,
                true,
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Whether nothing would be lost with it.
    boolean isUntouched() {
        return equals(of(form));
    }

    int headcount() {
        return people.size() + others;
    }

    int length() {
        return minutes.orElseGet(() -> Form.of(form).map(Form::usualMinutes).orElse(30));
    }

    boolean has(Came person) {
        return people.stream().anyMatch(p -> p.id().equals(person.id()));
    }

    boolean has(Device device) {
        return devices.stream().anyMatch(d -> d.id().equals(device.id()));
    }

    Draft withForm(String word) {
        return new Draft(word, minutes, people, others, isAssumed, topics, devices, helper, when, corrects);
    }

    Draft withMinutes(int length) {
        return new Draft(form, Optional.of(length), people, others, isAssumed, topics, devices, helper, when, corrects);
    }

    Draft with(Came person) {
        var all = new ArrayList<>(people);
        all.add(person);
        return new Draft(form, minutes, all, isAssumed ? 0 : others, false, topics, devices, helper, when, corrects);
    }

    Draft without(Came person) {
        var left = people.stream().filter(p -> !p.id().equals(person.id())).toList();
        return new Draft(
                form,
                minutes,
                left,
                left.isEmpty() && others == 0 ? 1 : others,
                left.isEmpty() && others == 0,
                topics,
                devices,
                helper,
                when,
                corrects);
    }

    /// One more who is not known; there is one before anybody was scanned or counted.
    Draft oneMore() {
        return new Draft(form, minutes, people, others + 1, false, topics, devices, helper, when, corrects);
    }

    /// The one who was assumed is here, else one more.
    Draft oneUnknown() {
        return isAssumed
                ? new Draft(form, minutes, people, others, false, topics, devices, helper, when, corrects)
                : oneMore();
    }

    Draft oneFewer() {
        return headcount() == 1 || others == 0
                ? this
                : new Draft(form, minutes, people, others - 1, false, topics, devices, helper, when, corrects);
    }

    Draft toggled(String topic) {
        var all = new LinkedHashSet<>(topics);
        if (!all.remove(topic)) all.add(topic);
        return new Draft(form, minutes, people, others, isAssumed, all, devices, helper, when, corrects);
    }

    Draft with(Device device) {
        var all = new ArrayList<>(devices);
        all.add(device);
        return new Draft(form, minutes, people, others, isAssumed, topics, all, helper, when, corrects);
    }

    Draft helpedBy(Optional<Helper> who) {
        return new Draft(form, minutes, people, others, isAssumed, topics, devices, who, when, corrects);
    }

    Draft at(Optional<When> then) {
        return new Draft(form, minutes, people, others, isAssumed, topics, devices, helper, then, corrects);
    }
}
