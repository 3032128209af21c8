package vn.lensong.domain.script;

/** One of the four kinds of work that go into a programme. */
public enum Track {
    CONTENT,
    TECHNICAL,
    LOGISTICS,
    COMMUNICATION
}
