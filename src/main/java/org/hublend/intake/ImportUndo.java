package org.hublend.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hublend.hubs.Hub;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Imported;
import org.hublend.storage.Recording;

/// Takes one import back, but for what has been used or changed since.
public final class ImportUndo {
    private final DataFolder folder;

    public ImportUndo(DataFolder folder) {
        this.folder = folder;
    }

    /// @param undone how many devices, people or changes were taken back
    /// @param left what stays, since something happened to it after the import: labels of devices, or "a person"
    public record Report(int undone, List<String> left) {
        /// Whether there was such an import here, or anything left of it.
        public boolean foundAny() {
            return undone > 0 || !left.isEmpty();
        }
    }

    public List<Imported.Run> runs() {
        return folder.read(sql -> new Imported(sql).runs());
    }

    /// All of it in portions, as it came in; interrupted, it goes on where it stopped when it is asked for again.
    public Report run(UUID run, Hub home, UUID actor) {
        var facts = folder.read(sql -> new Imported(sql).of(run));
        var ours = facts.stream().map(Fact::id).collect(Collectors.toSet());
        var left = new ArrayList<String>();
        folder.writeInPortions(facts, false, (recording, fact) -> {
            var owner = Kinds.read(fact).map(Kind::owner);
            if (owner.isEmpty()) return;
            var standing = recording.standings().of(owner.get());
            if (!ours.containsAll(standing.sight().heads())) {
                left.add(name(recording, owner.get()));
                return;
            }
            var undone = new Kind.Undone(fact.id(), "import", fact.subjects());
            ours.add(recording
                    .record(Draft.of(undone, home.happened(recording.now()), actor))
                    .id());
            recording.imported().forget(fact);
        });
        return new Report(facts.size() - left.size(), left.stream().distinct().toList());
    }

    private static String name(Recording recording, Subject subject) {
        return recording.standings().of(subject) instanceof Custody custody
                ? Stream.of("tag", "serial")
                        .flatMap(name -> custody.fields().get(name).stream())
                        .findFirst()
                        .orElse("a device")
                : "a person";
    }
}
