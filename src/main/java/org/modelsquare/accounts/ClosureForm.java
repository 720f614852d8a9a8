package org.modelsquare.accounts;

/**
 * What is typed to close an account.
 *
 * @param password the account's password
 * @param code a code of the app, or a recovery code
 * @param codeAsked true where sign-in asks for a code
 * @param understood true if the box is ticked that says what cannot come back
 */
record ClosureForm(String password, String code, boolean codeAsked, boolean understood) {}
