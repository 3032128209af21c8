/** The desks where hosts are trained, certified and cast. */
@NullMarked
package vn.lensong.application.casting;

import org.jspecify.annotations.NullMarked;
