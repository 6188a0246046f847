package org.hublend.commands;

import org.hublend.agreements.Agreements;
import org.hublend.devices.Devices;
import org.hublend.lending.Identify;
import org.hublend.lending.LendingDesk;
import org.hublend.lending.Loans;
import org.hublend.lending.Papers;
import org.hublend.people.People;
import org.hublend.sessions.Sessions;
import org.hublend.shell.Sheets;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;

/// What a desk is made of, once its folder is open.
public record Rooms(
        DataFolder folder,
        Devices devices,
        People people,
        Staff staff,
        Loans loans,
        Identify identify,
        LendingDesk desk,
        Sessions sessions,
        Agreements agreements,
        Papers papers,
        Sheets sheets) {}
