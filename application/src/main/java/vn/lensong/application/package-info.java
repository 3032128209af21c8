/** What every desk is given: an actor, the clock, ids, the events. */
@NullMarked
package vn.lensong.application;

import org.jspecify.annotations.NullMarked;
