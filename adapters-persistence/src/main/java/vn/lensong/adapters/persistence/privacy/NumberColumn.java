package vn.lensong.adapters.persistence.privacy;

import java.util.List;

/**
 * Where numbers are spoken of by their tokens: what is kept of a number goes when none of these needs it any more. A
 * new column with tokens needs a line, and an index.
 *
 * @param before what stands before the token in a column that holds other things too; may be empty
 */
record NumberColumn(String table, String column, Numbers.Kind kind, String before) {

    private static final String PHONE_KEY = "phone:";

    static final List<NumberColumn> ALL = List.of(
            phone("lead_phone"),
            new NumberColumn("lead_phone", "as_written", Numbers.Kind.WRITTEN, ""),
            key("lead_contact", "contact"),
            new NumberColumn("lead", "document_number", Numbers.Kind.DOCUMENT, ""),
            new NumberColumn("lead_enrolment", "number", Numbers.Kind.DOCUMENT, ""),
            phone("text_message"),
            phone("contact_call"),
            phone("do_not_call"),
            phone("invitation"),
            key("invitation", "invitee_key"),
            key("opt_out", "about"),
            key("opt_out_lifted", "about"),
            phone("call_back"),
            phone("game_claimant"),
            phone("story"));

    /** That the column needs the number of this token, an expression. */
    String needs(String token) {
        String value = before.isEmpty() ? token : "'" + before + "' || " + token;
        return "exists (select 1 from " + table + " u where u." + column + " = " + value + ")";
    }

    private static NumberColumn phone(String table) {
        return new NumberColumn(table, "phone", Numbers.Kind.PHONE, "");
    }

    private static NumberColumn key(String table, String column) {
        return new NumberColumn(table, column, Numbers.Kind.PHONE, PHONE_KEY);
    }
}
