package org.hublend.scanning;

import java.util.Arrays;
import java.util.Optional;

/// The printed commands, for desks where scanning is easier than keys.
public enum CommandCode {
    LEND("CMDLEND"),
    RETURN("CMDRETURN"),
    RENEW("CMDRENEW"),
    UNDO("CMDUNDO"),
    DONE("CMDDONE"),
    BACK("CMDBACK"),
    ANSWER_1("CMD1"),
    ANSWER_2("CMD2"),
    ANSWER_3("CMD3"),
    ANSWER_4("CMD4");

    private final String code;

    CommandCode(String code) {
        this.code = code;
    }

    /// What the sheet prints.
    public String code() {
        return code;
    }

    static Optional<CommandCode> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
