/** Where organisations are on the internet, and how well. */
@NullMarked
package vn.lensong.domain.presence;

import org.jspecify.annotations.NullMarked;
