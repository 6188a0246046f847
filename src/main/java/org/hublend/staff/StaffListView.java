package org.hublend.staff;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;
import org.hublend.ledger.Role;
import org.hublend.shell.Details;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;

/// Those who use Hublend in a list, with what they may do.
public final class StaffListView extends StackPane {
    private final Texts texts;
    private final Details details = new Details();

    public StaffListView(StaffListModel model, Texts texts) {
        this.texts = texts;
        var look = new ListingView.Look<Member>(
                texts.of("staff.title"),
                texts.of("staff.search"),
                List.of(
                        ListColumn.<Member>of(texts.of("member.name"), 14, Member::name)
                                .growing(),
                        ListColumn.of(texts.of("member.role"), 10, m -> role(m.role())),
                        ListColumn.of(texts.of("member.badge"), 10, Member::badge),
                        ListColumn.of(texts.of("staff.stands"), 9, this::stands)),
                List.of(),
                List.of(),
                texts.of("staff.none"),
                details,
                List.of(new ListingView.Act(texts.of("staff.new"), model.register(), new SimpleBooleanProperty(true))));
        getChildren().setAll(new ListingView<>(model.listing, look, texts, model::enter));
        model.listing.open.subscribe(this::show);
    }

    private void show(Optional<Member> open) {
        details.clear();
        open.ifPresent(member -> details.of(member.name(), role(member.role()))
                .fact(texts.of("member.badge"), member.badge())
                .fact(texts.of("staff.stands"), stands(member)));
    }

    private String stands(Member member) {
        return member.isActive() ? texts.of("staff.works") : texts.of("staff.left");
    }

    private String role(Role role) {
        return switch (role) {
            case VOLUNTEER -> texts.of("member.role.volunteer");
            case COORDINATOR -> texts.of("member.role.coordinator");
            case MANAGER -> texts.of("member.role.manager");
            case ADMINISTRATOR -> texts.of("member.role.administrator");
        };
    }
}
