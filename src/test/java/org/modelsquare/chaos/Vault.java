package org.modelsquare.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.modelsquare.testing.ConsoleVisitor;

/** What a completed job has to show: its file, the same one as was written down, and served. */
record Vault(Connection connection, Path folder) {

  private static final String FILE =
      """
      select j.state, m.file_name, m.size_bytes, m.sha256
      from job j left join media_object m on m.id = j.media_id where j.id = ?
      """;

  /** One job as the database and the vault know it. */
  record Seen(String state, boolean stored, boolean served) {}

  Seen look(String job, ConsoleVisitor owner)
      throws SQLException, IOException, InterruptedException {
    try (PreparedStatement statement = connection.prepareStatement(FILE)) {
      statement.setString(1, job);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return new Seen("lost", false, false);
        }
        String state = row.getString("state");
        if (row.getString("file_name") == null) {
          return new Seen(state, false, false);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(row.getString("file_name")));
        String digest = row.getString("sha256");
        boolean stored = bytes.length == row.getLong("size_bytes") && digest.equals(sha256(bytes));
        HttpResponse<byte[]> answer = owner.bytes(owner.video(job));
        boolean served = answer.statusCode() == 200 && digest.equals(sha256(answer.body()));
        return new Seen(state, stored, served);
      }
    }
  }

  /** Files that no row names, which a kill between file and row may leave. */
  long strayFiles(Books books) throws IOException, SQLException {
    long files = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        files += Files.isRegularFile(each) ? 1 : 0;
      }
    }
    return files - books.count("select 1 from media_object");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
