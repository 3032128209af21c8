/** The recap of a programme. */
@NullMarked
package vn.lensong.application.recap;

import org.jspecify.annotations.NullMarked;
