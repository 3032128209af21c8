/** Where the figures of the law are kept, confirmed and calculated with. */
@NullMarked
package vn.lensong.application.policy;

import org.jspecify.annotations.NullMarked;
