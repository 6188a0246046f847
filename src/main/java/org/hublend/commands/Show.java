package org.hublend.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hublend.devices.Device;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.lending.Loan;
import org.hublend.lending.Meaning;
import org.hublend.lending.Objection;
import org.hublend.people.Person;
import org.hublend.staff.Member;
import org.hublend.staff.Right;
import org.jooq.DSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Says what a code means.
@Command(name = "show", description = "Says what a code means.")
final class Show implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(index = "0", paramLabel = "CODE")
    private String code;

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            boolean mayRead =
                    program.whoActs(rooms).filter(m -> m.may(Right.READ_PEOPLE)).isPresent();
            return folder.read(sql -> {
                var meaning = rooms.identify().of(sql, code);
                var document = document(rooms, sql, meaning, mayRead);
                program.screen().show(document, () -> words(document));
                boolean known = !(meaning instanceof Meaning.Unknown) && !(meaning instanceof Meaning.ReadBadly);
                if (!known) program.warn("We don't know this code. Nothing has changed.");
                return known ? 0 : 1;
            });
        }
    }

    private Map<String, Object> document(Rooms rooms, DSLContext sql, Meaning meaning, boolean mayRead) {
        return switch (meaning) {
            case Meaning.OfDevice(var device, var _) -> device(rooms, sql, "device", device, List.of());
            case Meaning.OfKit(var kit, var parts) -> {
                var document = device(rooms, sql, "kit", parts.getFirst(), parts);
                document.put("kit", kit);
                yield document;
            }
            case Meaning.OfPerson(var person) -> person(rooms, sql, person, mayRead);
            case Meaning.OfStaff(var member) -> staff(member);
            case Meaning.OfAgreement(var loan) -> agreement(loan);
            case Meaning.Ambiguous(var meanings) -> {
                var document = document("ambiguous");
                document.put(
                        "meanings",
                        meanings.stream()
                                .map(m -> document(rooms, sql, m, mayRead))
                                .toList());
                yield document;
            }
            case Meaning.Unknown _, Meaning.ReadBadly _ -> document("unknown");
        };
    }

    private Map<String, Object> document(String kind) {
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", kind);
        document.put("code", code);
        return document;
    }

    private Map<String, Object> device(Rooms rooms, DSLContext sql, String kind, Device device, List<Device> parts) {
        var document = document(kind);
        document.put("tag", device.tag());
        document.put("name", device.name());
        document.put("type", device.type());
        document.put("state", device.state().word());
        var loan = rooms.loans().openWith(sql, device.id());
        document.put("on_loan", loan.isPresent());
        document.put(
                "hub",
                device.hub()
                        .flatMap(id -> new Hubs(sql).find(id))
                        .map(Hub::name)
                        .orElse(""));
        loan.ifPresent(l -> {
            device.due().ifPresent(due -> document.put("due", due.toString()));
            rooms.people().find(sql, l.person()).ifPresent(p -> document.put("holder", p.initials()));
            document.put("agreement", l.number());
        });
        var whyNot = Objection.toLend(device);
        document.put("lendable", whyNot.isEmpty());
        whyNot.ifPresent(rule -> document.put("why_not", rule.word()));
        if (!parts.isEmpty())
            document.put(
                    "parts",
                    parts.stream()
                            .map(p -> Map.of(
                                    "tag",
                                    p.tag(),
                                    "name",
                                    p.name(),
                                    "state",
                                    p.state().word()))
                            .toList());
        return document;
    }

    private Map<String, Object> person(Rooms rooms, DSLContext sql, Person person, boolean mayRead) {
        var document = document("person");
        document.put("initials", person.initials());
        document.put("format", person.format());
        if (mayRead) {
            document.put("name", person.name());
            for (var field : List.of("phone", "email", "address", "postcode", "organisation", "notes")) {
                var value = person.fields().getOrDefault(field, "");
                if (!value.isEmpty()) document.put(field, value);
            }
        }
        var loans = new ArrayList<Map<String, Object>>();
        for (var loan : rooms.loans().openOf(sql, person.id())) {
            for (var line : loan.lines()) {
                if (!line.isOut()) continue;
                var item = new LinkedHashMap<String, Object>();
                item.put("tag", line.device().tag());
                item.put("due", line.due().toString());
                item.put("agreement", loan.number());
                loans.add(item);
            }
        }
        document.put("loans", loans);
        return document;
    }

    private Map<String, Object> staff(Member member) {
        var document = document("staff");
        document.put("role", member.role().word());
        document.put("first_name", member.firstName());
        return document;
    }

    private Map<String, Object> agreement(Loan loan) {
        var document = document("agreement");
        document.put("agreement", loan.number());
        document.put("opened", loan.opened().toString());
        document.put(
                "items",
                loan.lines().stream()
                        .map(l -> Map.of(
                                "tag",
                                l.device().tag(),
                                "state",
                                l.state().word(),
                                "due",
                                l.due().toString()))
                        .toList());
        return document;
    }

    private static String words(Map<String, Object> document) {
        var text = new StringBuilder();
        document.forEach((name, value) ->
                text.append(name.replace('_', ' ')).append(": ").append(value).append(System.lineSeparator()));
        return text.toString().stripTrailing();
    }
}
