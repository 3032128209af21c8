/** Sparks and crises: what is ready before one, and how one is led until it is reviewed. */
@NullMarked
package vn.lensong.domain.crisis;

import org.jspecify.annotations.NullMarked;
