/** Where a programme is made known, counted down to, and people are invited. */
@NullMarked
package vn.lensong.application.promotion;

import org.jspecify.annotations.NullMarked;
