package org.hublend.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class of a feature that holds SQL; outside the rooms of the database only these know jOOQ.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Store {}
