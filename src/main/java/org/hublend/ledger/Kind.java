package org.hublend.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// What a fact says. Each record is the JSON body of one kind; [Kinds] gives their names and versions.
/// A body is never read with parts missing: a kind that gets new parts gets a new version, and old bodies are brought
/// up to it.
public sealed interface Kind {
    /// The subjects that a fact of this kind is about, in the one order that every node uses.
    SortedSet<Subject> subjects();

    /// The one that the coarse and the sealed part are about.
    default Subject owner() {
        return switch (this) {
            case DeviceRegistered k -> Subject.device(k.device());
            case DeviceChanged k -> Subject.device(k.device());
            case DeviceStated k -> Subject.device(k.device());
            case DevicesSent k -> Subject.hub(k.hub());
            case GiftGiven k -> Subject.gift(k.gift());
            case PersonRegistered k -> Subject.person(k.person());
            case PersonChanged k -> Subject.person(k.person());
            case LoanOpened k -> Subject.loan(k.loan());
            case LoanSigned k -> Subject.loan(k.loan());
            case ItemsReturned k -> Subject.hub(k.hub());
            case ItemsRenewed k -> Subject.hub(k.hub());
            case SessionRecorded k -> Subject.session(k.session());
            case SessionCorrected k -> Subject.session(k.session());
            case Undone k -> k.undoes().getFirst();
            case HubRegistered k -> Subject.hub(k.hub());
            case HubChanged k -> Subject.hub(k.hub());
            case HubJoined k -> Subject.hub(k.hub());
            case StaffRegistered k -> Subject.staff(k.staff());
            case StaffChanged k -> Subject.staff(k.staff());
            case CaseSettled k -> k.subject();
            case PersonErased k -> Subject.person(k.person());
            case ErasureDone k -> Subject.person(k.person());
            case CardShown k -> k.card().subject();
        };
    }

    /// A device or an accessory joins the stock. `fields` are its plain attributes by name, `codes` what a scan of it
    /// may say.
    record DeviceRegistered(UUID device, UUID hub, DeviceState state, Map<String, String> fields, List<Code> codes)
            implements Kind {
        public DeviceRegistered {
            state.requireSaid();
        }

        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(codes, Subject.device(device));
        }
    }

    /// Attributes of a device that changed; an empty value takes one away.
    record DeviceChanged(UUID device, Map<String, String> fields, List<Code> gained, List<Code> dropped)
            implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(Subject.both(gained, dropped), Subject.device(device));
        }
    }

    /// The state of a device changed for a reason other than lending: prepared, found, lost, damaged, retired…
    record DeviceStated(UUID device, UUID hub, DeviceState state, Map<String, String> detail) implements Kind {
        public DeviceStated {
            state.requireSaid();
        }

        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), Subject.device(device));
        }
    }

    /// Devices left one hub for another; whoever has them in hand there says how they stand.
    record DevicesSent(UUID hub, UUID to, List<UUID> devices) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            var subjects = new TreeSet<Subject>();
            for (var device : devices) subjects.add(Subject.device(device));
            return subjects;
        }
    }

    /// Something was given that never comes back: a SIM, a data voucher.
    ///
    /// @param line the code of what was given, as the hub calls it
    record GiftGiven(UUID gift, UUID hub, UUID person, String line, int quantity) implements Kind {
        public GiftGiven {
            if (quantity < 1) throw new IllegalArgumentException("A gift is one thing at least.");
        }

        @Override
        public SortedSet<Subject> subjects() {
            return Subject.with(List.of(person), Subject.gift(gift));
        }
    }

    /// Somebody whom we lend to or teach; who they are is in the sealed part.
    record PersonRegistered(UUID person, UUID hub, Map<String, String> fields, List<Code> codes) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(codes, Subject.person(person));
        }
    }

    record PersonChanged(UUID person, Map<String, String> fields, List<Code> gained, List<Code> dropped)
            implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(Subject.both(gained, dropped), Subject.person(person));
        }
    }

    /// Somebody is forgotten, for ever: nothing takes it back. What was recorded of them before and after loses its
    /// private parts.
    ///
    /// @param hub where they belonged
    /// @param reason one word of an open list
    /// @param dropped their codes, so that a card of theirs is nobody's
    record PersonErased(UUID person, UUID hub, String reason, List<Code> dropped) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(dropped, Subject.person(person));
        }
    }

    /// The desk that says so has nothing private of an erased person left on its disk.
    record ErasureDone(UUID person) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), Subject.person(person));
        }
    }

    /// Somebody showed a card that nobody has at this hub, and may be known at another: whoever holds it becomes known
    /// here too. See decision 0051.
    record CardShown(Code card, UUID hub) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), card.subject());
        }
    }

    /// One hand-over under one agreement. `confirmed` says which rules were waived, why and by whom.
    record LoanOpened(
            UUID loan, String number, UUID person, UUID hub, List<Lent> items, List<Map<String, String>> confirmed)
            implements Kind {
        /// A device of the loan, and the day to give it back by.
        public record Lent(UUID device, LocalDate due) {}

        @Override
        public SortedSet<Subject> subjects() {
            var subjects = Subject.about(List.of(), Subject.loan(loan));
            subjects.add(Subject.person(person));
            for (var item : items) subjects.add(Subject.device(item.device()));
            return subjects;
        }
    }

    /// What came of the paper of a loan. `how` is an open list of words: [#ON_PAPER], [#NOT_SIGNED], and more to come.
    record LoanSigned(UUID loan, String how, String reason) implements Kind {
        public static final String ON_PAPER = "on-paper";
        public static final String NOT_SIGNED = "not-signed";

        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), Subject.loan(loan));
        }
    }

    record ItemsReturned(UUID hub, List<Back> items) implements Kind {
        /// A device that came back, from which loan where one was known, and what was missing of it.
        public record Back(
                UUID device, Optional<UUID> loan, Condition condition, Accounts accounts, List<String> missing) {}

        @Override
        public SortedSet<Subject> subjects() {
            var subjects = new TreeSet<Subject>();
            for (var item : items) subjects.add(Subject.device(item.device()));
            return subjects;
        }
    }

    record ItemsRenewed(UUID hub, List<Renewed> items) implements Kind {
        /// A device that may stay out longer.
        public record Renewed(UUID device, UUID loan, LocalDate due) {}

        @Override
        public SortedSet<Subject> subjects() {
            var subjects = new TreeSet<Subject>();
            for (var item : items) subjects.add(Subject.device(item.device()));
            return subjects;
        }
    }

    /// Skills help for one person or a group. `headcount` counts all who came, known by name or not; `devices` are
    /// those of the stock that they used.
    record SessionRecorded(
            UUID session,
            UUID hub,
            UUID volunteer,
            String form,
            int minutes,
            int headcount,
            List<UUID> people,
            List<String> topics,
            List<UUID> devices)
            implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.with(people, Subject.session(session));
        }
    }

    /// A session as it really was, all of it anew; without content it never took place. The day on which it was held
    /// is in the content, and that of the correction in the fact.
    record SessionCorrected(UUID session, UUID hub, Optional<Content> content) implements Kind {
        /// See [SessionRecorded].
        public record Content(
                Happened held,
                UUID volunteer,
                String form,
                int minutes,
                int headcount,
                List<UUID> people,
                List<String> topics,
                List<UUID> devices) {}

        @Override
        public SortedSet<Subject> subjects() {
            return Subject.with(content.map(Content::people).orElse(List.of()), Subject.session(session));
        }
    }

    /// Voids another fact; it is about all that that fact was about.
    record Undone(UUID fact, String reason, List<Subject> undoes) implements Kind {
        public Undone {
            if (undoes.isEmpty()) throw new IllegalArgumentException("A fact that is undone was about something.");
        }

        @Override
        public SortedSet<Subject> subjects() {
            return new TreeSet<>(undoes);
        }
    }

    record HubRegistered(UUID hub, Map<String, String> fields) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), Subject.hub(hub));
        }
    }

    record HubChanged(UUID hub, Map<String, String> fields) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), Subject.hub(hub));
        }
    }

    /// A desk that worked alone joined an alliance: its own hub is the alliance's hub `same`, under another id.
    record HubJoined(UUID hub, UUID same) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), Subject.hub(hub));
        }
    }

    /// Somebody who uses Hublend; name and PIN verifier are in the sealed part.
    record StaffRegistered(UUID staff, UUID hub, Map<String, String> fields, List<Code> codes) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(codes, Subject.staff(staff));
        }
    }

    record StaffChanged(UUID staff, Map<String, String> fields, List<Code> gained, List<Code> dropped) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(Subject.both(gained, dropped), Subject.staff(staff));
        }
    }

    /// Somebody decided what became of a contradiction. A case that was explained or has grown meanwhile has
    /// another id, and is left alone.
    ///
    /// @param decision what was decided, as one word
    /// @param keeps the loan that still has the device, where that was the question
    record CaseSettled(UUID settled, Subject subject, String decision, Optional<UUID> keeps, UUID hub) implements Kind {
        @Override
        public SortedSet<Subject> subjects() {
            return Subject.about(List.of(), subject);
        }
    }
}
