/** The audit record: written by desks that show personal data, read by auditors, checked by a command. */
@NullMarked
package vn.lensong.application.audit;

import org.jspecify.annotations.NullMarked;
