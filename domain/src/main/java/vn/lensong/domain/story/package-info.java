/** People who tell on air what insurance did for them, what they allowed, and the guests of a programme. */
@NullMarked
package vn.lensong.domain.story;

import org.jspecify.annotations.NullMarked;
