package dev.redress.console.dossier;

import dev.redress.desk.Dossier;
import dev.redress.store.CommandId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Under which key a complaint was filed. Stateless. */
final class Keys {

    /** What a desk draws where nobody gave a key. */
    private static final Pattern DRAWN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Keys() {}

    /** The key that an import or a host gave: its source and the row's key; empty if the desk drew one. */
    static Optional<String> of(Dossier dossier) {
        return dossier.journal().stream()
                .findFirst()
                .flatMap(filed -> Optional.ofNullable(filed.commandId()))
                .map(CommandId::value)
                .filter(key -> !DRAWN.matcher(key).matches());
    }
}
