package org.hublend.people;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hublend.hubs.Hub;
import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.Codes;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Background;
import org.hublend.shell.Form;
import org.hublend.shell.Texts;
import org.hublend.storage.StorageException;

/// The form of a new person: what they are called, one way to reach them, where they live, a card and a reason.
public final class NewPersonModel {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 200;
    private static final int SHORTEST_CARD = 4;

    public final Form form;
    final Form.Field name;
    final Form.Field contact;
    final Form.Field postcode;
    final Form.Field card;
    final Form.Field reason;

    private final NewPerson register;
    private final PeopleIndex index;
    private final Background background;
    private final Texts texts;
    private final Supplier<Hub> home;
    private final Supplier<UUID> actor;
    private final Consumer<UUID> toTheDesk;

    /// @param actor who is here
    /// @param toTheDesk opens a person for lending
    /// @param left is told that nobody is registered
    public NewPersonModel(
            NewPerson register,
            PeopleIndex index,
            Background background,
            Texts texts,
            Supplier<Hub> home,
            Supplier<UUID> actor,
            Consumer<UUID> toTheDesk,
            Runnable left) {
        this.register = register;
        this.index = index;
        this.background = background;
        this.texts = texts;
        this.home = home;
        this.actor = actor;
        this.toTheDesk = toTheDesk;
        name = Form.Field.written(texts.of("person.name"), texts.of("person.name.hint"));
        contact = Form.Field.written(texts.of("person.contact"), texts.of("person.contact.hint"));
        postcode = Form.Field.written(texts.of("person.postcode"), "");
        card = Form.Field.written(texts.of("person.card"), texts.of("person.card.hint"));
        reason = Form.Field.chosen(texts.of("person.reason"), reasons(texts));
        form = new Form(
                List.of(name, contact, postcode, card, reason), texts, background, StorageException::said, left);
    }

    /// A card was scanned that nobody has, and it is a new person's.
    public void begin(String newCard) {
        if (!newCard.isEmpty()) card.text().set(newCard);
    }

    /// A scan fills the card where it can be one. Badges are for signing in and are left alone.
    public boolean scan(Reading reading) {
        switch (reading) {
            case BadlyRead _ -> form.badly();
            case Scan scan -> {
                if (scan.shape() instanceof Shape.Badge) return false;
                if (scan.shape() instanceof Shape.Command(var command)) form.command(command, this::save, form::leave);
                else if (!form.isAsking() && isCard(scan.shape())) {
                    scanned(scan.code());
                } else form.notTaken();
            }
        }
        return true;
    }

    /// One that somebody has stays out of the form.
    private void scanned(String code) {
        background.start("Card", () -> register.isTaken(code), isTaken -> {
            if (isTaken) card.wrong(texts.of("person.card.taken"));
            else {
                card.text().set(code);
                card.error().set("");
            }
        });
    }

    public void save() {
        if (!form.maySave()) return;
        var wanted = checked();
        if (!form.isRight()) return;
        form.save("Same person", () -> index.same(wanted.name(), wanted.postcode()), same -> {
            if (same.isEmpty()) register(wanted);
            else ask(same.getFirst(), wanted);
        });
    }

    private void ask(Person same, NewPerson.Wanted wanted) {
        form.ask(
                texts.of("person.same"),
                texts.of("person.same.sentence", same.initials(), same.area()),
                form.choice(texts.of("person.same.yes"), () -> done(same.id())),
                form.choice(texts.of("person.same.no"), () -> register(wanted)));
    }

    private void register(NewPerson.Wanted wanted) {
        form.save("New person", () -> register.register(wanted, home.get(), actor.get()), result -> {
            switch (result) {
                case NewPerson.Result.Registered(var person) -> done(person);
                case NewPerson.Result.CardTaken() -> {
                    card.wrong(texts.of("person.card.taken"));
                    form.focus(card);
                }
            }
        });
    }

    private void done(UUID person) {
        form.clear();
        toTheDesk.accept(person);
    }

    private NewPerson.Wanted checked() {
        if (name.isEmpty()) name.wrong(texts.of("person.name.missing"));
        else if (name.value().length() > LONGEST) name.wrong(texts.of("form.long"));
        var phone = Phone.read(contact.value());
        var email = EMAIL.matcher(contact.value()).matches() ? contact.value() : "";
        if (!contact.isEmpty() && phone.isEmpty() && email.isEmpty()) contact.wrong(texts.of("person.contact.wrong"));
        var code = Postcode.read(postcode.value());
        if (!postcode.isEmpty() && code.isEmpty()) postcode.wrong(texts.of("person.postcode.wrong"));
        var number = Codes.normal(card.value());
        if (!card.isEmpty() && (number.length() < SHORTEST_CARD || !isCard(Shape.of(number))))
            card.wrong(texts.of("person.card.wrong"));
        return new NewPerson.Wanted(name.value(), phone.orElse(""), email, code.orElse(""), number, reason.value());
    }

    /// Any library's card will do, but none of our own labels and nothing from a shop.
    private static boolean isCard(Shape shape) {
        return switch (shape) {
            case Shape.Library library -> !library.item();
            case Shape.Unknown _, Shape.Imei _ -> true;
            case Shape.Tag tag -> !tag.sound();
            case Shape.Agreement agreement -> !agreement.sound();
            case Shape.Badge _, Shape.Command _, Shape.Invitation _, Shape.Iccid _, Shape.Book _, Shape.ShopCode _ ->
                false;
        };
    }

    private static List<Form.Option> reasons(Texts texts) {
        return List.of(
                new Form.Option("work-benefits", texts.of("person.reason.work")),
                new Form.Option("education", texts.of("person.reason.education")),
                new Form.Option("social-family", texts.of("person.reason.family")),
                new Form.Option("health", texts.of("person.reason.health")),
                new Form.Option("money-shopping", texts.of("person.reason.money")),
                new Form.Option("council-services", texts.of("person.reason.council")),
                new Form.Option("other", texts.of("person.reason.other")));
    }
}
