<?php
/**
 * Which attributes of `video-room` an author may write. Not on the list: where the call goes and with which key
 * (`signaling`, `token`, `passphrase`, `ice-servers`), so that nobody sends visitors' cameras to another server.
 *
 * @package Parlor
 */

namespace Parlor\Attributes;

use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const BOOLEANS = array( 'no-mic', 'no-camera', 'muted', 'camera-off', 'low-data', 'relay-only', 'no-shortcuts' );
const NUMBERS  = array( 'max-bitrate', 'max-peers', 'max-file-size' );
/** Most characters of a room name and of a display name. */
const LONGEST = array(
	'room' => 128,
	'name' => 64,
);

/** `no_camera`, `noCamera` and `no-camera` are one attribute; a shortcode has lower case and underscores. */
function kebab( string $name ): string {
	return strtolower( str_replace( '_', '-', preg_replace( '/(?<=[a-z])(?=[A-Z])/', '-', $name ) ) );
}

function is_on( $value ): bool {
	return ! in_array( is_string( $value ) ? strtolower( trim( $value ) ) : $value, array( false, null, 0, 'false', '0', 'no', 'off' ), true );
}

/** One line without control characters, NFC where PHP can; at most so many characters. */
function line( $value, int $longest ): string {
	$line = is_scalar( $value ) ? trim( (string) preg_replace( '/[\p{Cc}\s]+/u', ' ', wp_check_invalid_utf8( (string) $value ) ) ) : '';
	if ( class_exists( 'Normalizer' ) ) {
		$line = (string) \Normalizer::normalize( $line, \Normalizer::FORM_C );
	}
	return mb_substr( $line, 0, $longest );
}

/** Of one attribute what may stand in the page: a text, true, or null to leave it out. */
function clean_one( string $name, $value, bool $trusted ) {
	if ( in_array( $name, BOOLEANS, true ) || ( 'autojoin' === $name && $trusted ) ) {
		return is_on( $value ) ? true : null;
	}
	if ( in_array( $name, NUMBERS, true ) ) {
		return is_numeric( $value ) && $value >= 0 && $value <= 1000000 ? (string) (int) $value : null;
	}
	$value = line( $value, LONGEST[ $name ] ?? 200 );
	switch ( $name ) {
		case 'room':
		case 'name':
			return '' === $value ? null : $value;
		case 'layout':
			return Settings\choice( $value, Settings\LAYOUTS, '' ) ?: null;
		case 'theme':
			return Settings\choice( $value, Settings\THEMES, '' ) ?: null;
		case 'resolution':
			return Settings\choice( $value, array( '180', '360', '540', '720', '1080' ), '' ) ?: null;
		case 'controls':
			return preg_match( '/^[a-z]+( [a-z]+)*$/', $value ) ? $value : null;
		case 'lang':
			return preg_match( '/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/', $value ) ? $value : null;
	}
	return null;
}

/**
 * What of an author's attributes may stand in the page.
 *
 * @param array $given   As a block or shortcode has them.
 * @param bool  $trusted Whether who wrote it could write scripts as well: only then may a room open cameras unasked.
 * @return array<string, string|true>
 */
function clean( array $given, bool $trusted ): array {
	$all   = Settings\all();
	$clean = array();
	foreach ( $given as $name => $value ) {
		// A shortcode's `[video_room autojoin]` has numbers as keys.
		$one = is_int( $name ) ? clean_one( kebab( (string) $value ), true, $trusted ) : clean_one( kebab( $name ), $value, $trusted );
		if ( null !== $one && ! ( is_int( $name ) && true !== $one ) ) {
			$clean[ kebab( is_int( $name ) ? (string) $value : $name ) ] = $one;
		}
	}
	foreach ( array( 'layout', 'theme' ) as $name ) {
		if ( ! isset( $clean[ $name ] ) && 'auto' !== $all[ $name ] ) {
			$clean[ $name ] = $all[ $name ];
		}
	}
	return $clean;
}
