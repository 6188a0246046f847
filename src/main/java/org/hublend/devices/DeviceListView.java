package org.hublend.devices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;
import org.hublend.shell.Buttons;
import org.hublend.shell.Details;
import org.hublend.shell.Key;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;

/// All devices in a list, and one of them beside it.
public final class DeviceListView extends StackPane {
    private final DeviceListModel model;
    private final Texts texts;
    private final DeviceWords words;
    private final Buttons buttons;
    private final Details details = new Details();

    public DeviceListView(DeviceListModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.words = new DeviceWords(texts, clock);
        this.buttons = new Buttons(texts);
        var look = new ListingView.Look<>(
                texts.of("devices.title"),
                texts.of("devices.search"),
                columns(),
                filters(),
                orders(),
                texts.of("devices.none"),
                details,
                acts());
        getChildren().setAll(new ListingView<>(model.listing, look, texts, model::enter));
        model.opened.subscribe(this::show);
    }

    private List<ListColumn<DeviceLine>> columns() {
        return List.of(
                ListColumn.of(texts.of("devices.column.tag"), 7.5, DeviceLine::tag),
                ListColumn.of(texts.of("devices.column.name"), 11, DeviceLine::name)
                        .growing(),
                ListColumn.of(texts.of("devices.column.state"), 10, (DeviceLine line) -> words.state(line.state()))
                        .toned(words::tone),
                ListColumn.of(texts.of("devices.column.due"), 8, words::due)
                        .toned(words::tone)
                        .right(),
                ListColumn.of(texts.of("devices.column.type"), 7, line -> words.type(line.type())),
                ListColumn.of(texts.of("devices.column.serial"), 10.5, DeviceLine::serial),
                ListColumn.of(texts.of("devices.column.hub"), 9, DeviceLine::hub));
    }

    private List<ListingView.Filter> filters() {
        return List.of(
                new ListingView.Filter(DeviceLines.READY, texts.of("devices.filter.ready")),
                new ListingView.Filter(DeviceLines.OUT, texts.of("devices.filter.out")),
                new ListingView.Filter(DeviceLines.LATE, texts.of("devices.filter.late")),
                new ListingView.Filter(DeviceLines.TO_PREPARE, texts.of("devices.filter.prepare")),
                new ListingView.Filter(DeviceLines.AWAY, texts.of("devices.filter.away")));
    }

    private List<ListingView.Order> orders() {
        return List.of(
                new ListingView.Order(DeviceLines.BY_TAG, texts.of("devices.order.tag")),
                new ListingView.Order(DeviceLines.BY_NAME, texts.of("devices.order.name")),
                new ListingView.Order(DeviceLines.BY_DUE, texts.of("devices.order.due")));
    }

    private List<ListingView.Act> acts() {
        var ways = model.ways();
        return List.of(
                new ListingView.Act(texts.of("devices.new"), ways.register(), ways.mayRegister()),
                new ListingView.Act(texts.of("devices.import"), ways.takeIn(), ways.mayImport()));
    }

    private void show(Optional<DeviceListModel.Opened> opened) {
        details.clear();
        opened.ifPresent(this::show);
    }

    private void show(DeviceListModel.Opened opened) {
        var detail = opened.detail();
        var line = detail.line();
        details.of(line.tag(), line.name())
                .fact(texts.of("devices.column.state"), words.state(line.state()))
                .fact(texts.of("devices.since"), words.day(detail.since()))
                .fact(texts.of("devices.holder"), opened.holder())
                .fact(texts.of("devices.column.due"), words.due(line))
                .fact(texts.of("devices.column.hub"), line.hub())
                .fact(
                        texts.of("devices.parts"),
                        detail.parts().stream()
                                .map(part ->
                                        texts.of("devices.part", part.name(), part.tag(), words.state(part.state())))
                                .collect(Collectors.joining("\n")))
                .fact(texts.of("devices.column.type"), words.type(line.type()))
                .fact(texts.of("devices.column.serial"), line.serial())
                .fact(texts.of("devices.funder"), detail.funder())
                .fact(
                        texts.of("devices.support"),
                        detail.supportEnds().map(words::day).orElse(""))
                .fact(texts.of("devices.times"), texts.of("devices.times.value", detail.times()))
                .acts(buttons.main(texts.of("devices.desk"), Key.MAIN.shown(texts), model::goOn));
    }
}
