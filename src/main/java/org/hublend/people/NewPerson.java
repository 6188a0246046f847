package org.hublend.people;

import java.util.TreeMap;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.scanning.Codes;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;

/// Puts one person into the register, with a card of theirs or one that is allotted.
@Store
public final class NewPerson {
    private final DataFolder folder;
    private final People people;
    private final CardNumbers cards;

    public NewPerson(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
        this.cards = new CardNumbers(folder.random());
    }

    /// Who is to be registered, checked and in one way of writing.
    ///
    /// @param card empty for one that is allotted
    record Wanted(String name, String phone, String email, String postcode, String card, String reason) {
        /// Personal data stays out of logs and test output.
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /// What came of it.
    sealed interface Result {
        record Registered(UUID person) implements Result {}

        /// The card is somebody's already.
        record CardTaken() implements Result {}
    }

    boolean isTaken(String card) {
        return folder.read(sql -> !people.withCard(sql, card).isEmpty());
    }

    Result register(Wanted wanted, Hub home, UUID actor) {
        return folder.write(recording -> register(recording, wanted, home, actor));
    }

    private Result register(Recording recording, Wanted wanted, Hub home, UUID actor) {
        var sql = recording.sql();
        if (!wanted.card().isEmpty() && !people.withCard(sql, wanted.card()).isEmpty()) return new Result.CardTaken();
        var personal = new TreeMap<String, String>();
        personal.put("name", wanted.name());
        personal.put("phone", wanted.phone());
        personal.put("email", wanted.email());
        personal.put("postcode", wanted.postcode());
        personal.put("reason", wanted.reason());
        personal.put("card", wanted.card().isEmpty() ? cards.next(sql, people) : Codes.normal(wanted.card()));
        personal.values().removeIf(String::isEmpty);
        var id = recording.newId();
        people.register(recording, id, home.id(), new TreeMap<>(), personal, "", home.happened(recording.now()), actor);
        return new Result.Registered(id);
    }
}
