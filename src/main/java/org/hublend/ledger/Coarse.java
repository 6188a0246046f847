package org.hublend.ledger;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// What statistics may know of a person, as it was when something happened; empty where it is not known.
///
/// @param edition the edition of the area file that ward and decile were looked up in
public record Coarse(String ageBand, String ward, String decile, String reason, String edition) {
    public static final Coarse UNKNOWN = new Coarse("", "", "", "", "");

    public static byte[] write(List<Coarse> all) {
        return Kinds.JSON.writeValueAsBytes(all);
    }

    /// Nothing where the bytes can't be read: numbers must not stop a loan.
    public static List<Coarse> read(byte[] bytes) {
        try {
            return Kinds.JSON.readValue(bytes, new TypeReference<List<Coarse>>() {});
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
