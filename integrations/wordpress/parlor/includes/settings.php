<?php
/**
 * What the site's administrator chose. The secret is an option of its own: it is needed rarely, and never autoloaded.
 *
 * @package Parlor
 */

namespace Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const OPTION        = 'parlor_settings';
const SECRET_OPTION = 'parlor_secret';
const LAYOUTS       = array( 'auto', 'grid', 'spotlight', 'sidebar' );
const THEMES        = array( 'auto', 'light', 'dark' );
/** What someone may do in a call, from nothing upwards. */
const ROLES = array( 'none', 'viewer', 'speaker', 'host' );

/** Roles of WordPress that may publish are hosts; who is not logged in may only watch. */
function defaults(): array {
	return array(
		'server' => '',
		'layout' => 'auto',
		'theme'  => 'auto',
		'guests' => 'viewer',
		'roles'  => array(
			'administrator' => 'host',
			'editor'        => 'host',
			'author'        => 'host',
		),
	);
}

function all(): array {
	$stored = get_option( OPTION );
	return array_merge( defaults(), is_array( $stored ) ? $stored : array() );
}

/** Address of the Parlor server without a slash at the end; empty while none is set. */
function server(): string {
	return (string) all()['server'];
}

/** The secret of `parlor serve --secret`; empty: rooms are open, and nobody gets tokens. */
function secret(): string {
	return is_constant() ? (string) PARLOR_SECRET : (string) get_option( SECRET_OPTION, '' );
}

function is_constant(): bool {
	return defined( 'PARLOR_SECRET' ) && '' !== (string) PARLOR_SECRET;
}

/** What a role of WordPress may do in a call. Roles that nobody chose for, as those of other plugins, speak. */
function role_of( string $wordpress_role ): string {
	return all()['roles'][ $wordpress_role ] ?? 'speaker';
}

/**
 * The one spelling of an address: scheme, host, port and path.
 *
 * @return string|null null when it is none that a browser could open a call from.
 */
function clean_server( string $typed ): ?string {
	$typed = trim( $typed );
	if ( '' === $typed ) {
		return '';
	}
	$parts = wp_parse_url( preg_match( '#^[a-z][a-z0-9+.-]*://#i', $typed ) ? $typed : 'https://' . $typed );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) ) {
		return null;
	}
	if ( isset( $parts['user'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
		return null;
	}
	$port = isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '';
	$url  = strtolower( $parts['scheme'] . '://' . $parts['host'] ) . $port . rtrim( $parts['path'] ?? '', '/' );
	return '' === sanitize_url( $url, array( 'http', 'https' ) ) ? null : sanitize_url( $url, array( 'http', 'https' ) );
}

function choice( $value, array $allowed, string $otherwise ): string {
	return is_string( $value ) && in_array( $value, $allowed, true ) ? $value : $otherwise;
}

/** What the form sent, made safe: a wrong address keeps the one before. */
function sanitize( $input ): array {
	$input  = is_array( $input ) ? $input : array();
	$before = all();
	$server = clean_server( (string) ( $input['server'] ?? '' ) );
	if ( null === $server ) {
		add_settings_error( OPTION, 'server', __( 'The address of the server must look like https://meet.example.org.', 'parlor' ) );
		$server = $before['server'];
	}
	$roles = array();
	foreach ( array_keys( wp_roles()->roles ) as $role ) {
		$roles[ $role ] = choice( $input['roles'][ $role ] ?? null, ROLES, $before['roles'][ $role ] ?? 'speaker' );
	}
	return array(
		'server' => $server,
		'layout' => choice( $input['layout'] ?? null, LAYOUTS, 'auto' ),
		'theme'  => choice( $input['theme'] ?? null, THEMES, 'auto' ),
		'guests' => choice( $input['guests'] ?? null, array( 'none', 'viewer', 'speaker' ), 'viewer' ),
		'roles'  => $roles,
	);
}

/** An empty field keeps the secret: it is never sent to the browser, so nobody could send it back. */
function sanitize_secret( $input ): string {
	$typed = is_string( $input ) ? trim( $input ) : '';
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- options.php has checked it.
	if ( isset( $_POST['parlor_forget_secret'] ) ) {
		return '';
	}
	return '' === $typed ? (string) get_option( SECRET_OPTION, '' ) : $typed;
}
