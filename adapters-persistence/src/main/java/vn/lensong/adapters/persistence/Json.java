package vn.lensong.adapters.persistence;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.config.annotation.SerdeConfig.SerInclude;
import jakarta.inject.Singleton;
import java.io.IOException;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.partner.ClientSecret;
import vn.lensong.domain.partner.SigningSecret;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.lead.LeadList;
import vn.lensong.domain.presence.Evidence;
import vn.lensong.domain.programme.Airing;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapFigure;
import vn.lensong.domain.recap.RecapVersion;
import vn.lensong.domain.script.ContingencyCard;
import vn.lensong.domain.script.PreparationTemplate;
import vn.lensong.domain.script.ScriptContent;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Timing;

/**
 * Domain records as the JSON that is stored: every component is written, null ones too, whatever
 * the rest of the application is configured to leave out.
 */
@Singleton
@SerdeImport(Segment.class)
@SerdeImport(ScriptContent.class)
@SerdeImport(ScriptSegment.class)
@SerdeImport(Timing.class)
@SerdeImport(Staging.class)
@SerdeImport(PreparationTemplate.class)
@SerdeImport(ContingencyCard.class)
@SerdeImport(Airing.class)
@SerdeImport(Airing.Run.class)
@SerdeImport(Recap.class)
@SerdeImport(Recap.Change.class)
@SerdeImport(RecapFigure.class)
@SerdeImport(RecapVersion.class)
@SerdeImport(LabelFigures.class)
@SerdeImport(ClientSecret.class)
@SerdeImport(SigningSecret.class)
@SerdeImport(SinkMapping.class)
@SerdeImport(LeadList.Filter.class)
@SerdeImport(Evidence.class)
public class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper.cloneWithConfiguration(null, new Whole(), null);
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (IOException e) {
            throw new IllegalStateException("not readable as " + type.getName(), e);
        }
    }

    private record Whole() implements SerializationConfiguration {

        @Override
        public SerInclude getInclusion() {
            return SerInclude.ALWAYS;
        }

        @Override
        public boolean isAlwaysSerializeErrorsAsList() {
            return true;
        }
    }
}
