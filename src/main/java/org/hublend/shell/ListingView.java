package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Any list: title, one search field, filters with their counts, the table, and beside it the panel of the open row.
public final class ListingView<T> extends VBox {
    /// With fewer letters' heights across, the panel takes the table's place.
    private static final double BOTH_FROM = 52;

    /// How much of the width the buttons beside the title may take before they wrap.
    private static final double WIDEST_ACTS = 0.7;

    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Listing<T> listing;
    private final Look<T> look;
    private final Texts texts;
    private final Buttons buttons;
    private final TextField search = new TextField();
    private final FlowPane filters = new FlowPane();
    private final HBox body = new HBox();
    private final VBox panel = new VBox();
    private final VBox main = new VBox();
    private final HBox pages = new HBox();
    private final Label measure = new Label();
    private final ListTable<T> table;

    /// A filter as it is read on its toggle.
    public record Filter(String id, String name) {}

    /// An order that the list can be in.
    public record Order(String id, String name) {}

    /// A button beside the title, and under what is said of an empty list.
    ///
    /// @param allowed whether whoever is here may do it
    public record Act(String words, Runnable run, ObservableValue<Boolean> allowed) {}

    /// How one list looks.
    ///
    /// @param none what is said where there is nothing at all yet
    /// @param panel shows the open row; whoever makes it fills it
    public record Look<T>(
            String title,
            String searchHint,
            List<ListColumn<T>> columns,
            List<Filter> filters,
            List<Order> orders,
            String none,
            Region panel,
            List<Act> acts) {}

    /// @param enter what Enter does on a row
    public ListingView(Listing<T> listing, Look<T> look, Texts texts, Runnable enter) {
        this.listing = listing;
        this.look = look;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        getStyleClass().add("listing");
        listing.writtenIn(new ListingSheet<>(
                look.title(),
                look.columns(),
                look.filters().stream().collect(Collectors.toMap(Filter::id, Filter::name))));
        measure.setVisible(false);
        measure.setManaged(false);
        table = new ListTable<>(listing, look.columns(), look.title(), measure.fontProperty(), enter, this::back);
        panel();
        main.getStyleClass().add("listing-main");
        HBox.setHgrow(main, Priority.ALWAYS);
        pages.getStyleClass().add("listing-pages");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("listing-body");
        getChildren().setAll(measure, head(), searchLine(), body);
        listing.counts.subscribe(this::fill);
        listing.filter.subscribe(this::fill);
        listing.rows.subscribe(this::fill);
        listing.known.subscribe(this::fill);
        listing.open.subscribe(this::arrange);
        listing.toFilters.subscribe(
                (_, _) -> filters.getChildren().stream().findFirst().ifPresent(Node::requestFocus));
        listing.toSearch.subscribe((_, _) -> {
            search.requestFocus();
            search.selectAll();
        });
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        sceneProperty().subscribe(scene -> {
            if (scene != null) table.requestFocus();
        });
        fill();
    }

    private HBox head() {
        var title = new Words(look.title(), "title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(USE_PREF_SIZE);
        if (look.acts().isEmpty()) return headed(title);
        var acts = new FlowPane();
        acts.getStyleClass().add("listing-acts");
        acts.prefWrapLengthProperty().bind(widthProperty().multiply(WIDEST_ACTS));
        acts.getChildren().setAll(look.acts().stream().map(this::act).toList());
        HBox.setHgrow(acts, Priority.SOMETIMES);
        return headed(title, acts);
    }

    private static HBox headed(Node... parts) {
        var head = new HBox(parts);
        head.getStyleClass().add("listing-head");
        return head;
    }

    private Button act(Act act) {
        var button = buttons.plain(act.words(), act.run());
        button.visibleProperty().bind(act.allowed());
        button.managedProperty().bind(act.allowed());
        return button;
    }

    private VBox searchLine() {
        var icon = new StackPane(new Icon(Material2RoundMZ.SEARCH));
        icon.getStyleClass().add("listing-search-icon");
        search.textProperty().bindBidirectional(listing.search);
        search.setAccessibleText(texts.of("listing.search.spoken", look.title()));
        search.setPromptText(look.searchHint());
        search.getStyleClass().add("listing-search-field");
        HBox.setHgrow(search, Priority.ALWAYS);
        var field = new HBox(icon, search);
        field.getStyleClass().add("listing-search");
        filters.getStyleClass().add("listing-filters");
        var lines = new VBox(field, filters);
        lines.getStyleClass().add("listing-top");
        return lines;
    }

    private void panel() {
        panel.getStyleClass().add("listing-panel");
        var close = buttons.keyed(texts.of("listing.close"), Key.BACK.shown(texts), listing::back);
        close.getStyleClass().add("slim");
        // Scrolls by itself, so that the list beside it stays where it is.
        var scroll = new ScrollPane(look.panel());
        scroll.getStyleClass().add("listing-panel-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        panel.getChildren().setAll(scroll, close);
        VBox.setVgrow(scroll, Priority.ALWAYS);
    }

    private void fill() {
        filters.getChildren().setAll(look.filters().stream().map(this::toggle).toList());
        if (look.orders().size() > 1) filters.getChildren().add(order());
        pages();
        arrange();
    }

    private ToggleButton toggle(Filter filter) {
        var count = listing.count(filter.id());
        var toggle = new ToggleButton(texts.of("listing.filter", filter.name(), count));
        toggle.setMnemonicParsing(false);
        toggle.setMinHeight(USE_PREF_SIZE);
        toggle.setSelected(listing.filter.get().equals(filter.id()));
        toggle.setOnAction(_ -> {
            listing.toggle(filter.id());
            table.requestFocus();
        });
        toggle.getStyleClass().add("listing-filter");
        return toggle;
    }

    /// Goes through the orders one by one: it needs no menu, and no mouse on the head of a column.
    private Button order() {
        var orders = look.orders();
        var now = orders.stream().map(Order::id).toList().indexOf(listing.order.get());
        var words = texts.of("listing.order", orders.get(Math.max(0, now)).name());
        var next = orders.get((now + 1) % orders.size());
        var button = buttons.quiet(words, () -> listing.order.set(next.id()));
        button.setGraphic(new Icon(Material2RoundMZ.SWAP_VERT));
        button.setAccessibleText(texts.of("listing.order.spoken", words, next.name()));
        return button;
    }

    private void pages() {
        var from = listing.before.get() + 1;
        var until = listing.before.get() + listing.rows.size();
        var all = listing.count(listing.filter.get());
        pages.getChildren().clear();
        if (listing.rows.isEmpty() || (from == 1 && !listing.more.get())) return;
        var where = new Label(texts.of("listing.page", from, until, all));
        where.getStyleClass().add("muted");
        var earlier = buttons.plain(texts.of("listing.page.before"), listing::pageBefore);
        earlier.setDisable(from == 1);
        var later = buttons.plain(texts.of("listing.page.next"), listing::nextPage);
        later.setDisable(!listing.more.get());
        pages.getChildren().setAll(where, earlier, later);
        for (var button : List.of(earlier, later)) button.getStyleClass().add("slim");
    }

    private void arrange() {
        var isOpen = listing.open.get().isPresent();
        var both = getWidth() / table.letter() >= BOTH_FROM;
        panel.pseudoClassStateChanged(ALONE, !both);
        var shown = new ArrayList<Region>();
        if (both || !isOpen) shown.add(main);
        if (isOpen) shown.add(panel);
        HBox.setHgrow(panel, both ? Priority.NEVER : Priority.ALWAYS);
        main.getChildren().setAll(listing.rows.isEmpty() && listing.known.get() ? empty() : table);
        VBox.setVgrow(main.getChildren().getFirst(), Priority.ALWAYS);
        if (!pages.getChildren().isEmpty()) main.getChildren().add(pages);
        if (!body.getChildren().equals(shown)) body.getChildren().setAll(shown);
    }

    private Region empty() {
        var nothingAtAll =
                listing.search.get().isEmpty() && listing.filter.get().equals(Listing.ALL);
        var box = new VBox();
        box.getStyleClass().add("listing-empty");
        if (nothingAtAll) {
            var acts = new FlowPane();
            acts.getStyleClass().add("details-acts");
            acts.getChildren().setAll(look.acts().stream().map(this::act).toList());
            box.getChildren().setAll(new Words(look.none(), "sentence"), acts);
        } else {
            box.getChildren()
                    .setAll(
                            new Words(texts.of("listing.none.fits"), "sentence"),
                            buttons.keyed(texts.of("listing.show.all"), Key.BACK.shown(texts), listing::all));
        }
        return box;
    }

    private void back() {
        listing.back();
        table.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isSomethingToTakeBack()) {
            back();
            event.consume();
        } else if (event.getTarget() == search && event.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            event.consume();
        }
    }

    private boolean isSomethingToTakeBack() {
        return listing.open.get().isPresent()
                || !listing.search.get().isEmpty()
                || !listing.filter.get().equals(Listing.ALL);
    }

    /// Typing on the rows searches this list.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextField || !KeyEvents.isText(event)) return;
        event.consume();
        search.requestFocus();
        search.end();
        search.appendText(event.getCharacter());
    }
}
