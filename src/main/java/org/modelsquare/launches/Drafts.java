package org.modelsquare.launches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Sql;

/** Prepared requests, one for each account and model. */
@Singleton
public class Drafts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sql sql;
  private final Clock clock;

  Drafts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The latest draft of a model. */
  public Optional<Draft> find(String accountId, String modelId) {
    return sql.first(
        """
        select mode, parameters, saved_at, model_version
        from draft where account_id = ? and model_id = ?
        """,
        row ->
            new Draft(
                row.getString("mode"),
                object(row.getString("parameters")),
                Sql.instant(row, "saved_at"),
                Objects.requireNonNullElse(row.getString("model_version"), "")),
        accountId,
        modelId);
  }

  /** Keeps a draft in the place of the one before. */
  @Transactional
  public void save(String accountId, VideoModel model, RequestDraft draft) {
    sql.update(
        """
        insert into draft (account_id, model_id, mode, parameters, saved_at, model_version)
        values (?, ?, ?, ?, ?, ?)
        on conflict (account_id, model_id) do update
          set mode = excluded.mode, parameters = excluded.parameters,
            saved_at = excluded.saved_at, model_version = excluded.model_version
        """,
        accountId,
        model.id(),
        draft.mode(),
        draft.parameters().toString(),
        clock.instant(),
        model.version());
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON object: " + json, e);
    }
  }
}
