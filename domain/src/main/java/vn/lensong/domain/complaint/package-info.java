/** Complaints: what somebody is unhappy with, by when they hear of it, and what came of it. */
@NullMarked
package vn.lensong.domain.complaint;

import org.jspecify.annotations.NullMarked;
