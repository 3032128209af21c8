/** The watch over comments, and the desk where signals are looked at, judged and turned into incidents. */
@NullMarked
package vn.lensong.application.signal;

import org.jspecify.annotations.NullMarked;
