package org.hublend.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.state.Sought;
import org.hublend.storage.DataFolder;

/// The list of those who use Hublend; there are few, so they are read whole.
public final class StaffListModel {
    static final String BY_NAME = "name";

    public final Listing<Member> listing;
    private final DataFolder folder;
    private final Staff staff;
    private final Runnable register;

    /// @param register begins the form of a new member
    public StaffListModel(DataFolder folder, Staff staff, Background background, Runnable register) {
        this.folder = folder;
        this.staff = staff;
        this.register = register;
        listing = new Listing<>("Staff", List.of(BY_NAME), Member::id, background, this::find);
    }

    /// Enter: opens the row beside the list.
    public void enter() {
        listing.open();
    }

    Runnable register() {
        return register;
    }

    private Listing.Found<Member> find(Listing.Wanted<Member> wanted) {
        var words = Sought.words(wanted.search());
        var all = folder.read(staff::all).stream()
                .filter(m -> words.stream().allMatch(Sought.folded(m.name())::contains))
                .sorted(Comparator.comparing(m -> Sought.folded(m.name())))
                .toList();
        var after = wanted.after().map(last -> all.indexOf(last) + 1).orElse(0);
        var page = all.stream().skip(after).limit(Listing.PAGE + 1).toList();
        return Listing.Found.of(page, Map.of(Listing.ALL, all.size()));
    }
}
