<?php
/**
 * The block `parlor/video-room`. Rendered here, not saved: authors who may not write custom elements can use it.
 *
 * @package Parlor
 */

namespace Parlor\Block;

use Parlor\Room;
use Parlor\Scripts;
use Parlor\Settings;

defined( 'ABSPATH' ) || exit;

const EDITOR = 'parlor-editor';

add_action( 'init', __NAMESPACE__ . '\register', 11 );

function register(): void {
	wp_register_script(
		EDITOR,
		plugins_url( 'blocks/video-room/editor.js', \Parlor\FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
		Scripts\version(),
		true
	);
	wp_register_style( EDITOR, plugins_url( 'blocks/video-room/editor.css', \Parlor\FILE ), array(), Scripts\version() );
	wp_set_script_translations( EDITOR, 'parlor', plugin_dir_path( \Parlor\FILE ) . 'languages' );
	register_block_type( plugin_dir_path( \Parlor\FILE ) . 'blocks/video-room', array( 'render_callback' => __NAMESPACE__ . '\render' ) );
	add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );
}

/** What the editor has to know: which addresses are rooms, and what this author may switch on. */
function tell_editor(): void {
	$facts = array(
		'server'      => Settings\server(),
		'mayAutojoin' => current_user_can( 'unfiltered_html' ),
		'hasTokens'   => '' !== Settings\secret(),
	);
	wp_add_inline_script( EDITOR, 'window.parlorEditor = ' . wp_json_encode( $facts ) . ';', 'before' );
}

function render( array $attributes ): string {
	return Room\render( $attributes, get_block_wrapper_attributes() );
}
