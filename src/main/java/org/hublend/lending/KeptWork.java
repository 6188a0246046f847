package org.hublend.lending;

import static org.hublend.state.tables.Tables.KEPT_WORK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.staff.Member;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;
import org.hublend.storage.Self;
import org.hublend.storage.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Work that is begun and not recorded, kept on disk as ids and sealed by the desk, so that no lock and no crash loses
/// it.
@Store
final class KeptWork {
    private static final int ONLY = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataFolder folder;

    KeptWork(DataFolder folder) {
        this.folder = folder;
    }

    /// A device in a basket with its accessories, and those of them that go along.
    record Line(UUID device, List<UUID> kit, Set<UUID> parts) {}

    /// What lies ready for one person, or for nobody yet.
    ///
    /// @param until the day to give it back by, where somebody chose one
    record Basket(Optional<UUID> person, List<Line> lines, Optional<LocalDate> until) {
        static Basket of(Work work) {
            return new Basket(
                    work.borrower().map(b -> b.person().id()),
                    work.basket().stream().map(Basket::line).toList(),
                    work.until().map(Counter.Due::date));
        }

        private static Line line(Work.Line line) {
            var kit = line.thing().parts().stream().map(Device::id).toList();
            return new Line(line.thing().device().id(), kit, line.parts());
        }

        boolean isNone() {
            return person.isEmpty() && lines.isEmpty();
        }
    }

    /// All that a desk has begun.
    ///
    /// @param by who began what is open
    record Kept(Optional<UUID> by, Basket open, List<Basket> aside) {
        static Kept of(Optional<Member> by, Work open, List<Work> aside) {
            return new Kept(
                    by.map(Member::id),
                    Basket.of(open),
                    aside.stream().map(Basket::of).toList());
        }

        boolean isNone() {
            return open.isNone() && aside.isEmpty();
        }
    }

    /// Takes the place of what was kept before.
    void keep(Kept work) {
        folder.write(recording -> {
            recording.sql().deleteFrom(KEPT_WORK).execute();
            if (!work.isNone()) put(recording, JSON.writeValueAsBytes(work));
            return true;
        });
    }

    Optional<Kept> find() {
        return folder.read(sql -> sql.selectFrom(KEPT_WORK)
                        .fetchOptional(KEPT_WORK.SEALED)
                        .flatMap(bytes -> folder.opener(sql).open(desk(), desk(), bytes)))
                .map(KeptWork::read);
    }

    private void put(Recording recording, byte[] plain) {
        var key = recording.keys().findOrCreate(desk());
        recording
                .sql()
                .insertInto(KEPT_WORK)
                .set(KEPT_WORK.ID, ONLY)
                .set(KEPT_WORK.SEALED, key.seal(desk(), plain, folder.random()).bytes())
                .execute();
    }

    private static Kept read(byte[] plain) {
        try {
            return JSON.readValue(plain, Kept.class);
        } catch (JacksonException e) {
            // The message could repeat what could not be read.
            throw new StorageException("The work that was kept can't be read.");
        }
    }

    private UUID desk() {
        return folder.self().map(Self::desk).orElseThrow();
    }
}
