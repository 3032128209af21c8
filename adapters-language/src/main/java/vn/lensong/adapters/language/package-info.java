/** What a machine can read out of Vietnamese as people type it. */
@NullMarked
package vn.lensong.adapters.language;

import org.jspecify.annotations.NullMarked;
