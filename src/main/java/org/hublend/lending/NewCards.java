package org.hublend.lending;

/// Where the desk goes on with a card that nobody has.
///
/// @see UnknownCodes
public interface NewCards {
    /// Somebody is new here, and this will be their card.
    void ofNewPerson(String card);

    /// Somebody who is known has got another card; who that is has to be found and checked.
    void ofSomebody(String card);
}
