package dev.redress.complaint;

/**
 * A secret by which one of the complainants looks the complaint up, without the others knowing it. Immutable.
 *
 * @param party number of the complainant
 * @param digest digest of the secret
 */
public record OwnSecret(int party, String digest) {}
