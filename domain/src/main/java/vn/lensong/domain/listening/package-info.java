/** What people say of social insurance, how they feel about it and how far they are on their way to it. */
@NullMarked
package vn.lensong.domain.listening;

import org.jspecify.annotations.NullMarked;
