<?php
/**
 * Settings → Parlor.
 *
 * @package Parlor
 */

namespace Parlor\SettingsPage;

use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const SLUG = 'parlor';

add_action( 'admin_init', __NAMESPACE__ . '\register' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_filter( 'plugin_action_links_' . plugin_basename( \Parlor\FILE ), __NAMESPACE__ . '\add_link' );

function register(): void {
	register_setting(
		SLUG,
		Settings\OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'Parlor\Settings\sanitize',
			'show_in_rest'      => false,
		)
	);
	if ( ! Settings\is_constant() ) {
		// Made before options.php would make it: only so is it not loaded with every page.
		add_option( Settings\SECRET_OPTION, '', '', 'no' );
		register_setting(
			SLUG,
			Settings\SECRET_OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => 'Parlor\Settings\sanitize_secret',
				'show_in_rest'      => false,
			)
		);
	}
}

function add_page(): void {
	add_options_page( __( 'Parlor video rooms', 'parlor' ), 'Parlor', 'manage_options', SLUG, __NAMESPACE__ . '\render' );
}

function add_link( array $links ): array {
	array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=' . SLUG ) ) . '">' . esc_html__( 'Settings', 'parlor' ) . '</a>' );
	return $links;
}

function layout_names(): array {
	return array(
		'auto'      => __( 'Automatic', 'parlor' ),
		'grid'      => __( 'Grid', 'parlor' ),
		'spotlight' => __( 'Spotlight', 'parlor' ),
		'sidebar'   => __( 'Sidebar', 'parlor' ),
	);
}

function role_names(): array {
	return array(
		'none'    => __( 'May not join', 'parlor' ),
		'viewer'  => __( 'Viewer: watches and listens', 'parlor' ),
		'speaker' => __( 'Speaker: with camera and microphone', 'parlor' ),
		'host'    => __( 'Host: may also mute, remove and lock', 'parlor' ),
	);
}

function select( string $id, string $name, array $options, string $current ): void {
	echo '<select id="' . esc_attr( $id ) . '" name="' . esc_attr( $name ) . '">';
	foreach ( $options as $value => $label ) {
		echo '<option value="' . esc_attr( $value ) . '"' . selected( $current, $value, false ) . '>' . esc_html( $label ) . '</option>';
	}
	echo '</select>';
}

/** Opens a row of the form. */
function row( string $id, string $label ): void {
	echo '<tr><th scope="row"><label for="' . esc_attr( $id ) . '">' . esc_html( $label ) . '</label></th><td>';
}

function secret_field(): void {
	if ( Settings\is_constant() ) {
		echo '<p id="parlor-secret">' . esc_html__( 'Set as PARLOR_SECRET in wp-config.php.', 'parlor' ) . '</p>';
		return;
	}
	echo '<input type="password" id="parlor-secret" name="' . esc_attr( Settings\SECRET_OPTION ) . '" value="" class="regular-text code" autocomplete="new-password" spellcheck="false">';
	if ( '' === Settings\secret() ) {
		echo '<p class="description">' . esc_html__( 'The one that the server was started with (--secret). Without a secret rooms are open: whoever knows a name can join.', 'parlor' ) . '</p>';
		return;
	}
	echo '<p class="description">' . esc_html__( 'A secret is stored. Leave this empty to keep it.', 'parlor' ) . '</p>';
	echo '<label><input type="checkbox" name="parlor_forget_secret" value="1"> ' . esc_html__( 'Forget the secret', 'parlor' ) . '</label>';
}

function render(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$all  = Settings\all();
	$name = static function ( string $key ): string {
		return Settings\OPTION . '[' . $key . ']';
	};
	echo '<div class="wrap"><h1>' . esc_html__( 'Parlor video rooms', 'parlor' ) . '</h1><form method="post" action="options.php">';
	settings_fields( SLUG );
	echo '<table class="form-table" role="presentation">';
	row( 'parlor-server', __( 'Server', 'parlor' ) );
	echo '<input type="text" inputmode="url" id="parlor-server" name="' . esc_attr( $name( 'server' ) ) . '" value="' . esc_attr( $all['server'] ) . '" class="regular-text code" placeholder="https://meet.example.org" autocomplete="url" spellcheck="false">';
	echo '<p class="description">' . esc_html__( 'Address of your Parlor server. Visitors load the script from it and meet there.', 'parlor' ) . '</p></td></tr>';
	row( 'parlor-secret', __( 'Secret', 'parlor' ) );
	secret_field();
	echo '</td></tr>';
	row( 'parlor-layout', __( 'Layout', 'parlor' ) );
	select( 'parlor-layout', $name( 'layout' ), layout_names(), $all['layout'] );
	echo '</td></tr>';
	row( 'parlor-theme', __( 'Colors', 'parlor' ) );
	select(
		'parlor-theme',
		$name( 'theme' ),
		array(
			'auto'  => __( 'As the visitor’s system', 'parlor' ),
			'light' => __( 'Light', 'parlor' ),
			'dark'  => __( 'Dark', 'parlor' ),
		),
		$all['theme']
	);
	echo '</td></tr></table><h2>' . esc_html__( 'Who may do what', 'parlor' ) . '</h2>';
	echo '<p>' . esc_html__( 'With a secret, each visitor gets a token for the room of the page they look at. Without one these choices have no effect.', 'parlor' ) . '</p>';
	echo '<table class="form-table" role="presentation">';
	row( 'parlor-guests', __( 'Visitors who are not logged in', 'parlor' ) );
	select( 'parlor-guests', $name( 'guests' ), array_diff_key( role_names(), array( 'host' => 1 ) ), $all['guests'] );
	echo '</td></tr>';
	foreach ( wp_roles()->get_names() as $role => $label ) {
		row( 'parlor-role-' . $role, translate_user_role( $label ) );
		select( 'parlor-role-' . $role, $name( 'roles' ) . '[' . $role . ']', role_names(), Settings\role_of( $role ) );
		echo '</td></tr>';
	}
	echo '</table>';
	submit_button();
	echo '</form></div>';
}
