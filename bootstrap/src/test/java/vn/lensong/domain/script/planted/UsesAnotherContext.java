package vn.lensong.domain.script.planted;

import vn.lensong.domain.question.Question;

/** A script must know nothing of questions. */
record UsesAnotherContext(Question question) {}
