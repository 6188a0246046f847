package org.hublend.lending;

import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.CommandCode;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;

/// What comes of a scan before what the desk is doing matters: a lock, a badge, a command, an open question.
final class DeskScans {
    private final DeskModel desk;
    private final Attendance attendance;
    private final Turns turns;
    private final DayFirst dayFirst;

    DeskScans(DeskModel desk, Attendance attendance, Turns turns) {
        this.desk = desk;
        this.attendance = attendance;
        this.turns = turns;
        this.dayFirst = new DayFirst(desk);
    }

    void take(Reading reading) {
        switch (reading) {
            case BadlyRead _ -> {
                if (!attendance.shut.get()) readBadly();
            }
            case Scan scan when attendance.shut.get() -> attendance.scanned(scan.code());
            case Scan scan when scan.shape() instanceof Shape.Command(var command) -> command(command);
            case Scan scan -> turns.ask("Scan", () -> desk.counter.look(scan.code()), shown -> show(shown, scan));
        }
    }

    private void command(CommandCode command) {
        switch (command) {
            case ANSWER_1 -> desk.questions.choose(1);
            case ANSWER_2 -> desk.questions.choose(2);
            case ANSWER_3 -> desk.questions.choose(3);
            case ANSWER_4 -> desk.questions.choose(4);
            case DONE -> desk.enter();
            case BACK -> desk.back();
            case UNDO -> {
                if (desk.questions.isOpen() && desk.signing.asked().isEmpty()) desk.questions.notTaken();
                else if (desk.day.isOpen.get()) dayFirst.notTaken();
                else desk.undo();
            }
            case LEND, RETURN, RENEW -> {
                if (desk.questions.isOpen()) desk.questions.notTaken();
                else if (desk.day.isOpen.get()) dayFirst.notTaken();
                else desk.doing().begin(command);
            }
        }
    }

    private void show(Shown shown, Scan scan) {
        if (shown instanceof Shown.OfBadge(var member)) {
            if (!desk.confirming.takes(member)) attendance.badge(member);
        } else if (shown instanceof Shown.OfPaper(var paper) && desk.signing.isAsking(paper)) {
            desk.questions.close();
            desk.signing.signed(paper);
        } else if (desk.questions.isOpen()) desk.questions.notTaken();
        else if (desk.day.isOpen.get()) dayFirst.notTaken();
        else if (shown instanceof Shown.Unknown(var ending)) desk.unknown.show(scan, ending);
        else if (shown instanceof Shown.ReadBadly) readBadly();
        else desk.doing().show(shown);
    }

    private void readBadly() {
        if (desk.questions.isOpen()) desk.questions.notTaken();
        else if (desk.day.isOpen.get()) dayFirst.notTaken();
        else desk.doing().mention(desk.words.badlyRead());
    }
}
