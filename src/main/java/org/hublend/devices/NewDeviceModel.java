package org.hublend.devices;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.hubs.Hub;
import org.hublend.ledger.DeviceState;
import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.Codes;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Form;
import org.hublend.shell.Texts;
import org.hublend.storage.StorageException;

/// The form of a new device. After one is saved, kind, make, model and state stay for the next of the same pile.
public final class NewDeviceModel {
    private static final int LONGEST = 80;

    public final Form form;
    final Form.Field tag;
    final Form.Field type;
    final Form.Field make;
    final Form.Field model;
    final Form.Field serial;
    final Form.Field state;

    private final NewDevice register;
    private final Texts texts;
    private final String prefix;
    private final Supplier<Hub> home;
    private final Supplier<UUID> actor;

    /// @param prefix the letters that this alliance's labels begin with
    public NewDeviceModel(
            NewDevice register,
            Background background,
            Texts texts,
            String prefix,
            Supplier<Hub> home,
            Supplier<UUID> actor,
            Runnable left) {
        this.register = register;
        this.texts = texts;
        this.prefix = prefix;
        this.home = home;
        this.actor = actor;
        tag = Form.Field.written(texts.of("device.tag"), texts.of("device.tag.hint", prefix));
        type = Form.Field.chosen(texts.of("device.type"), types(texts));
        make = Form.Field.written(texts.of("device.make"), "");
        model = Form.Field.written(texts.of("device.model"), "");
        serial = Form.Field.written(texts.of("device.serial"), texts.of("device.serial.hint"));
        state = Form.Field.chosen(
                texts.of("device.state"),
                List.of(
                        new Form.Option(DeviceState.READY.word(), texts.of("device.state.ready")),
                        new Form.Option(DeviceState.PREPARATION.word(), texts.of("device.state.prepare"))));
        form = new Form(
                List.of(tag, type, make, model, serial, state), texts, background, StorageException::said, left);
    }

    /// A scan of a label fills the label, any other the maker's number. Badges are left alone.
    public boolean scan(Reading reading) {
        switch (reading) {
            case BadlyRead _ -> form.badly();
            case Scan scan -> {
                if (scan.shape() instanceof Shape.Badge) return false;
                if (scan.shape() instanceof Shape.Command(var command)) form.command(command, this::save, form::leave);
                else if (form.isAsking()) form.notTaken();
                else fill(scan);
            }
        }
        return true;
    }

    private void fill(Scan scan) {
        switch (scan.shape()) {
            case Shape.Tag label
            when isOurs(label) -> {
                if (label.sound()) put(tag, scan.code());
                else form.badly();
            }
            case Shape.Tag _, Shape.Imei _, Shape.Unknown _ -> put(serial, scan.code());
            case Shape.Agreement _,
                    Shape.Badge _,
                    Shape.Command _,
                    Shape.Invitation _,
                    Shape.Library _,
                    Shape.Iccid _,
                    Shape.Book _,
                    Shape.ShopCode _ -> form.notTaken();
        }
    }

    private static void put(Form.Field field, String code) {
        field.text().set(code);
        field.error().set("");
    }

    private boolean isOurs(Shape.Tag label) {
        return label.prefix().equals(prefix);
    }

    public void save() {
        if (!form.maySave()) return;
        check();
        if (!form.isRight()) return;
        var wanted = new NewDevice.Wanted(
                tag.value(),
                type.value(),
                make.value(),
                model.value(),
                Codes.normal(serial.value()),
                state.value().equals(DeviceState.PREPARATION.word()) ? DeviceState.PREPARATION : DeviceState.READY);
        form.save("New device", () -> register.register(wanted, home.get(), actor.get()), result -> {
            switch (result) {
                case NewDevice.Result.Registered(var label) -> saved(label);
                case NewDevice.Result.TagTaken(var other) -> {
                    tag.wrong(texts.of("device.tag.taken", other.name()));
                    form.focus(tag);
                }
            }
        });
    }

    private void saved(String label) {
        tag.text().set("");
        serial.text().set("");
        form.settle();
        form.focus(tag);
        form.say(Answer.Tone.DONE, texts.of("device.saved", label), texts.of("device.saved.sentence"));
    }

    private void check() {
        var code = Codes.normal(tag.value());
        if (code.isEmpty()) tag.wrong(texts.of("device.tag.missing"));
        else if (code.length() > LONGEST) tag.wrong(texts.of("form.long"));
        else if (Shape.of(code) instanceof Shape.Tag label && isOurs(label) && !label.sound())
            tag.wrong(texts.of("device.tag.wrong"));
        if (type.isEmpty()) type.wrong(texts.of("device.type.missing"));
        if (make.isEmpty() && model.isEmpty()) model.wrong(texts.of("device.model.missing"));
        // Nothing is taken for ready that nobody said is ready.
        if (state.isEmpty()) state.wrong(texts.of("device.state.missing"));
        for (var field : List.of(make, model, serial))
            if (field.value().length() > LONGEST) field.wrong(texts.of("form.long"));
    }

    private static List<Form.Option> types(Texts texts) {
        return List.of(
                new Form.Option("laptop", texts.of("devices.type.laptop")),
                new Form.Option("tablet", texts.of("devices.type.tablet")),
                new Form.Option("phone", texts.of("devices.type.phone")),
                new Form.Option("data-device", texts.of("devices.type.data")),
                new Form.Option("accessory", texts.of("devices.type.accessory")),
                new Form.Option("other", texts.of("devices.type.other")));
    }
}
