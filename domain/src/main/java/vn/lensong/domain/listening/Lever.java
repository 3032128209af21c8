package vn.lensong.domain.listening;

/** The five things by which an organisation moves people along: what every action of the register is for. */
public enum Lever {
    /** Show that it is worth what it costs. */
    VALUE_FOR_MONEY,
    /** Show what is done well: service, attitude. */
    STRENGTHS,
    /** Do away with what people wrongly believe. */
    MISCONCEPTIONS,
    /** Let those speak whom people trust. */
    TRUSTED_PEOPLE,
    /** Win those who tell others. */
    AMBASSADORS
}
