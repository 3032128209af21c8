/** The figures of the law over HTTP, and calculators for everybody. */
@NullMarked
package vn.lensong.adapters.web.policy;

import org.jspecify.annotations.NullMarked;
